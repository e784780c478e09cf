module.exports = {
  catalog: {
    input: "../../docs/openapi.json",
    output: {
      target: "generated/orval.ts",
      client: "fetch",
      override: {
        // Lists of names are separated by commas, as the document says of each.
        fetch: { explode: false },
        mutator: { path: "fetch.ts", name: "fetchAnswer", extension: ".js" },
      },
    },
  },
};
