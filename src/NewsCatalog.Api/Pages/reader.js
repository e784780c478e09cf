// What the pages do beyond links and forms: suggestions, keys, choices of text, lines of values, copying.
// All of them work without it.

const typing = (target) => target.closest?.("input:not([type=radio]), select, textarea, [contenteditable]");

// Suggestions: a combobox with a list of options (WAI-ARIA Authoring Practices 1.2).
function suggest(field) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  field.after(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list",
  })) field.setAttribute(name, value);

  let current = -1, asked = 0, timer, typed = field.value;
  const options = () => [...list.children];
  const open = (isOpen) => {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(-1);
  };
  const choose = (index) => {
    current = index;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", options()[index].id);
  };
  const show = ({ terms, headlines }) => {
    const items = [
      ...terms.map(({ text, articles }) => ({ text, note: articles === 1 ? "1 article" : `${articles} articles` })),
      ...headlines.map(({ id, text }) => ({ text, note: "headline", id })),
    ];
    list.replaceChildren(...items.map(({ text, note, id }, i) => {
      const option = document.createElement("li");
      option.id = `suggestion-${i}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      if (id) option.dataset.article = id;
      option.dataset.text = text;
      const words = document.createElement("bdi");
      words.textContent = text;
      const small = document.createElement("small");
      small.textContent = ` ${note}`;
      option.append(words, small);
      return option;
    }));
    open(items.length > 0);
  };
  const take = (option) => {
    if (option.dataset.article) location.href = `${field.form.action}/${option.dataset.article}`;
    else {
      field.value = option.dataset.text;
      field.form.requestSubmit();
    }
  };
  const ask = async () => {
    const number = ++asked;
    typed = field.value;
    if (typed.trim() === "" || typed.length > 200) return open(false);
    const address = `${field.dataset.suggest}?limit=6&prefix=${encodeURIComponent(typed)}`;
    const answer = await fetch(address).catch(() => null);
    if (number !== asked) return;
    if (answer?.ok) show(await answer.json());
    else open(false);
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  field.addEventListener("keydown", (event) => {
    const count = options().length;
    if (event.key === "Escape" && !list.hidden) {
      open(false);
      event.preventDefault();
    } else if (event.key === "ArrowDown" && count > 0) {
      open(true);
      choose((current + 1) % count);
      event.preventDefault();
    } else if (event.key === "ArrowUp" && !list.hidden) {
      choose(current > 0 ? current - 1 : count - 1);
      event.preventDefault();
    } else if (event.key === "Enter" && current >= 0) {
      take(options()[current]);
      event.preventDefault();
    }
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const option = event.target.closest("li");
    if (option) take(option);
  });
  field.addEventListener("blur", () => open(false));
}

// Keys: / to search, j and k through a list, o to open, ? for help.
function keys() {
  let current = -1;
  const items = () => [...document.querySelectorAll("main .item")].filter((item) => item.querySelector("a"));
  const go = (step) => {
    const all = items();
    if (all.length === 0) return;
    all[current]?.classList.remove("current");
    current = Math.max(0, Math.min(all.length - 1, current + step));
    all[current].classList.add("current");
    all[current].querySelector("a").focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "/") document.getElementById("q").focus();
    else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "o" && items()[current]) items()[current].querySelector("a").click();
    else if (event.key === "?") document.querySelector("footer a[href$='/help']").click();
    else return;
    event.preventDefault();
  });
}

// The size and width of texts are remembered in this browser.
function choices() {
  for (const input of document.querySelectorAll(".choices input")) {
    try {
      if (localStorage.getItem(input.name) === input.value) input.checked = true;
      input.addEventListener("change", () => localStorage.setItem(input.name, input.value));
    } catch {
      return; // Storage is off.
    }
  }
}

// A value shows its lines, and a line its values; #line-5-8 shows a passage.
function lines() {
  const values = new Map();
  for (const value of document.querySelectorAll("[data-value]")) values.set(value.dataset.value, { value, lines: [] });
  if (values.size === 0 && !document.querySelector(".lines")) return;
  for (const line of document.querySelectorAll(".lines [data-values]"))
    for (const pointer of line.dataset.values.split(" ")) values.get(pointer)?.lines.push(line);
  let shown = [];
  const show = (elements) => {
    shown.forEach((element) => element.classList.remove("shown"));
    shown = elements;
    shown.forEach((element) => element.classList.add("shown"));
  };
  const over = ({ target }) => {
    const value = target.closest("[data-value]");
    const line = target.closest("[data-values]");
    if (value) show([value, ...values.get(value.dataset.value).lines]);
    else if (line) show([line, ...line.dataset.values.split(" ").map((p) => values.get(p)?.value).filter(Boolean)]);
  };
  const traced = document.querySelector(".traced");
  traced?.addEventListener("mouseover", over);
  traced?.addEventListener("focusin", over);

  const passage = () => {
    const [, first, last] = /^#line-(\d+)-(\d+)$/.exec(location.hash) ?? [];
    if (!first) return;
    const some = [];
    for (let i = Number(first); i <= Math.min(Number(last), Number(first) + 10_000); i++) {
      const line = document.getElementById(`line-${i}`);
      if (line) some.push(line);
    }
    show(some);
    some[0]?.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", passage);
  passage();
}

// Similar articles are found when the reader comes near: it is a search.
function similar() {
  const section = document.querySelector("[data-similar]");
  if (!section) return;
  const near = new IntersectionObserver(async ([entry]) => {
    if (!entry.isIntersecting) return;
    near.disconnect();
    const answer = await fetch(section.dataset.similar).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("main .similar");
    if (found) section.replaceChildren(section.querySelector("h2"), ...found.children);
  }, { rootMargin: "400px" });
  near.observe(section);
}

function copying() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      button.textContent = "Copied";
    });
  }
}

for (const field of document.querySelectorAll("[data-suggest]")) suggest(field);
keys();
choices();
lines();
similar();
copying();
