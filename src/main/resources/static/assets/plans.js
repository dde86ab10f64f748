/* The draft page: saves each form as it is left, keeps source and cards together, takes selections.
   Everything here also works by pressing the buttons, without this file. */
(() => {
  "use strict";
  const source = document.querySelector(".source");
  const waiting = new Map();

  const parse = async (response) => new DOMParser().parseFromString(await response.text(), "text/html");
  const replace = (id, page) => {
    const now = document.getElementById(id);
    const then = page.getElementById(id);
    if (now && then) now.replaceWith(then);
    return then;
  };

  /* What may change beside the fields themselves: heads, versions, marks, the bars on top. */
  const refresh = (card, page) => {
    replace("progress", page);
    if (card.dataset.mark) replace(card.dataset.mark, page);
    card.querySelectorAll("[id^='head-'], [id^='duty-'], [id^='bound-'], [id^='ver-']").forEach((part) => {
      if (part.closest("[data-card]") === card) replace(part.id, page);
    });
    const then = page.getElementById(card.id);
    if (then) card.className = then.className;
  };

  const send = (form, submitter) => {
    const body = new URLSearchParams(new FormData(form, submitter ?? null));
    return fetch(form.action, { method: "POST", body, headers: { "X-Requested-With": "fetch" } });
  };

  const swap = (cardId, page) => {
    const fresh = replace(cardId, page);
    replace("progress", page);
    if (fresh?.dataset.mark) replace(fresh.dataset.mark, page);
    return fresh;
  };

  const save = async (form) => {
    const note = form.querySelector("[data-saved]");
    const card = form.closest("[data-card]");
    if (note) note.textContent = "正在保存…";
    try {
      const response = await send(form);
      if (response.redirected && new URL(response.url).pathname.startsWith("/sign-in")) {
        if (note) note.textContent = "登录已过期，请按“保存”重新登录，填的内容还在。";
        return;
      }
      const page = await parse(response);
      if (response.ok) {
        refresh(card, page);
        if (note) note.textContent = "已保存";
      } else if (page.getElementById(card.id)) {
        swap(card.id, page)?.querySelector("[aria-invalid], [role=alert]")?.focus?.();
      } else if (note) {
        note.textContent = "没有保存，请按“保存”再试。";
      }
    } catch {
      if (note) note.textContent = "网络不通，没有保存。恢复后请按“保存”。";
    }
  };

  /* One after the other for each form, so that the version of the last answer is used. */
  const queue = (form) => {
    const before = waiting.get(form) ?? Promise.resolve();
    waiting.set(form, before.then(() => save(form)));
  };

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-autosave]");
    if (form && form.checkValidity()) queue(form);
  });

  /* Accept, reject and proposals change only their own card. */
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    const cardId = form.dataset.swap ?? (event.submitter?.name === "pick" ? form.dataset.autosave : null);
    if (!cardId || event.defaultPrevented) return;
    event.preventDefault();
    try {
      const response = await send(form, event.submitter);
      const page = await parse(response);
      if (page.getElementById(cardId)) swap(cardId, page);
      else form.submit();
    } catch {
      form.submit();
    }
  }, true);

  /* A figure while the expression is being typed. */
  let later;
  document.addEventListener("input", (event) => {
    if (event.target.name !== "expression") return;
    const shown = event.target.closest("form")?.querySelector("[data-preview]");
    if (!shown) return;
    clearTimeout(later);
    later = setTimeout(async () => {
      const response = await fetch(shown.dataset.preview + "?expression=" + encodeURIComponent(event.target.value));
      if (response.ok) shown.textContent = "现在：" + (await parse(response)).body.textContent.trim();
    }, 350);
  });

  if (!source) return;

  /* Standing in a card shows its place in the source, inside the source's own scroll. */
  const show = (id) => {
    const mark = document.getElementById(id);
    if (!mark) return;
    source.querySelectorAll(".is-here").forEach((one) => one.classList.remove("is-here"));
    mark.classList.add("is-here");
    const top = mark.getBoundingClientRect().top - source.getBoundingClientRect().top;
    source.scrollBy({ top: top - source.clientHeight / 3, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  };
  for (const type of ["focusin", "pointerenter"]) {
    document.addEventListener(type, (event) => {
      const card = event.target instanceof Element ? event.target.closest("[data-mark]") : null;
      if (card) show(card.dataset.mark);
    }, true);
  }

  /* A selection in the source becomes the quote of a new target. */
  const grab = document.createElement("button");
  grab.type = "button";
  grab.className = "btn btn-primary plan-grab";
  grab.textContent = "设为指标";
  grab.hidden = true;
  document.body.append(grab);
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const inside = selection.rangeCount && source.contains(selection.anchorNode) && selection.toString().trim();
    grab.hidden = !inside;
    if (!inside) return;
    const box = selection.getRangeAt(0).getBoundingClientRect();
    grab.dataset.quote = selection.toString().trim();
    grab.setAttribute("data-at", "");
    grab.style.left = Math.max(8, box.left + scrollX) + "px";
    grab.style.top = box.bottom + scrollY + 6 + "px";
  });
  grab.addEventListener("pointerdown", (event) => event.preventDefault());
  grab.addEventListener("click", () => {
    const panel = document.getElementById("selection");
    panel.open = true;
    document.getElementById("selection-quote").value = grab.dataset.quote;
    getSelection().removeAllRanges();
    panel.scrollIntoView({ block: "start" });
    document.getElementById("selection-initiative").focus();
  });
})();
