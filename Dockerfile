# syntax=docker/dockerfile:1
# The image of NewsCatalog: no shell, no root, and nothing written but /data and /tmp. See docs/deployment.md.

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source
COPY Directory.Build.props Directory.Packages.props .editorconfig ./
COPY seeds seeds
COPY src src
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish src/NewsCatalog.Api -c Release -o /app \
    && mkdir /data

# "extra" has ICU and the time zones.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
LABEL org.opencontainers.image.title="NewsCatalog" \
      org.opencontainers.image.description="A REST catalog of a folder of news-article text files." \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /app /app
# The user "app" of the image.
COPY --from=build --chown=1654:1654 /data /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    Seeds__Folder=/texts \
    Database__ConnectionString="Data Source=/data/catalog.db" \
    Search__Folder=/data/search \
    Imports__Folder=/data/imports
USER 1654:1654
VOLUME /data
EXPOSE 8080
# The first start reads the whole folder before it listens.
HEALTHCHECK --interval=10s --timeout=12s --start-period=10m --retries=3 \
    CMD ["/app/NewsCatalog.Api", "health", "http://localhost:8080"]
ENTRYPOINT ["/app/NewsCatalog.Api"]
CMD ["serve"]
