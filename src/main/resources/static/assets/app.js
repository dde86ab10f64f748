/* Small comforts on top of pages that work without them. No framework, no inline handlers. */
(() => {
  "use strict";
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const on = (type, handler, options) => document.addEventListener(type, handler, options);

  /* One press, one request: a form that is on its way cannot be sent again. */
  const release = () => $$("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    $$("[aria-busy]", form).forEach((button) => button.removeAttribute("aria-busy"));
  });
  on("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "dialog" || form.target === "_blank") return;
    if (form.dataset.sent) return event.preventDefault();
    if (form.method === "get" || form.hasAttribute("data-resend")) return;
    form.dataset.sent = "1";
    event.submitter?.setAttribute("aria-busy", "true");
    setTimeout(release, 20000);
  });
  window.addEventListener("pageshow", release);

  /* Questions before what cannot be undone. */
  const ask = (text, yes) => {
    const dialog = document.createElement("dialog");
    dialog.innerHTML = '<h2>请确认</h2><p></p><div class="form-actions"><button class="btn btn-primary" value="yes">确定</button><button class="btn" value="no">先不办</button></div>';
    dialog.querySelector("p").textContent = text;
    dialog.addEventListener("click", (event) => {
      if (event.target.value) dialog.close(event.target.value);
    });
    dialog.addEventListener("close", () => { dialog.remove(); if (dialog.returnValue === "yes") yes(); });
    document.body.append(dialog);
    dialog.showModal();
  };
  on("click", (event) => {
    const button = event.target.closest("[data-confirm]");
    if (!button || button.dataset.confirmed) return;
    event.preventDefault();
    ask(button.dataset.confirm, () => {
      button.dataset.confirmed = "1";
      button.click();
      delete button.dataset.confirmed;
    });
  }, true);

  on("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens)?.showModal();
    const dismiss = event.target.closest("[data-dismiss]");
    if (dismiss) dismiss.closest("[data-flash]")?.remove();
    if (event.target instanceof HTMLDialogElement) event.target.close();
    const copy = event.target.closest("[data-copy]");
    if (copy) navigator.clipboard?.writeText(copy.dataset.copy).then(() => copy.setAttribute("data-copied", ""));
    if (event.target.closest("[data-back]")) history.back();
    const print = event.target.closest("[data-print]");
    if (print) window.print();
    $$("details[data-menu][open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
  on("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector("details[data-menu][open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  });

  /* What was typed survives an expired session: kept in this tab only, never passwords or numbers of identity. */
  const SECRET = /password|code|id_?number|national|identity|card|bank|phone|_csrf/i;
  const keepable = (el) => el.name && !SECRET.test(el.name) && !el.closest("[data-private]")
    && !["password", "file", "hidden", "submit", "button"].includes(el.type);
  const slot = (form) => "draft:" + (form.getAttribute("action") || location.pathname);
  const values = (form) => [...form.elements].filter(keepable).map((el) =>
    [el.name, el.type === "checkbox" || el.type === "radio" ? el.checked : el.value]);
  let leaving = false;
  const guard = (form) => {
    const before = JSON.stringify(values(form));
    const kept = sessionStorage.getItem(slot(form));
    const typed = () => JSON.stringify(values(form)) !== before;
    if (kept && kept !== before && !form.parentElement.querySelector(".problems")) {
      const fields = [...form.elements].filter(keepable);
      JSON.parse(kept).forEach(([name, value], i) => {
        if (fields[i]?.name !== name) return;
        if (typeof value === "boolean") fields[i].checked = value; else fields[i].value = value;
      });
      const note = document.createElement("p");
      note.className = "notice notice-info";
      note.setAttribute("role", "status");
      note.textContent = "上次没有提交的内容已经填回来了，请检查后提交。";
      form.prepend(note);
    }
    form.addEventListener("input", () => sessionStorage.setItem(slot(form), JSON.stringify(values(form))));
    form.addEventListener("submit", () => {
      leaving = true;
      sessionStorage.setItem("sent", slot(form));
      sessionStorage.setItem("from", location.pathname + location.search);
    });
    window.addEventListener("beforeunload", (event) => { if (!leaving && typed()) event.preventDefault(); });
  };
  /* A draft goes once its form was accepted: not when the answer is sign-in, a fault or the form again. */
  const settle = () => {
    const signIn = location.pathname.startsWith("/sign-in"), sent = sessionStorage.getItem("sent");
    if (sent) {
      sessionStorage.removeItem("sent");
      if (signIn) sessionStorage.setItem("resume", sessionStorage.getItem("from"));
      else if (!document.querySelector(".problems, .oops")) sessionStorage.removeItem(sent);
    }
    const resume = sessionStorage.getItem("resume");
    if (!resume || signIn) return;
    sessionStorage.removeItem("resume");
    if (resume === location.pathname + location.search) return;
    const note = document.createElement("p");
    note.className = "notice notice-info flash";
    note.innerHTML = "<span>登录前填的内容还在。<a>回去继续</a></span>";
    note.querySelector("a").href = resume;
    document.getElementById("main")?.prepend(note);
  };

  /* Dropping files. */
  const describe = (drop, input) => {
    const names = [...input.files].map((file) => file.name + "（" + Math.max(1, Math.round(file.size / 1024)) + " KB）");
    if (names.length) drop.querySelector("[data-drop-text]").textContent = "已选择：" + names.join("，");
  };
  $$("[data-drop]").forEach((drop) => {
    const input = drop.querySelector("input[type=file]");
    drop.classList.add("is-live");
    for (const type of ["dragenter", "dragover"]) drop.addEventListener(type, (event) => { event.preventDefault(); drop.classList.add("is-over"); });
    for (const type of ["dragleave", "drop"]) drop.addEventListener(type, () => drop.classList.remove("is-over"));
    drop.addEventListener("drop", (event) => { event.preventDefault(); input.files = event.dataTransfer.files; describe(drop, input); });
    input.addEventListener("change", () => describe(drop, input));
  });

  /* Times near now read easier as distances; the exact time stays in the title. */
  const nearby = new Intl.RelativeTimeFormat("zh-CN", { numeric: "auto" });
  $$("time[data-relative]").forEach((time) => {
    const minutes = Math.round((new Date(time.dateTime) - Date.now()) / 60000);
    if (Math.abs(minutes) >= 1440) return;
    time.title = time.textContent;
    time.textContent = Math.abs(minutes) < 60 ? nearby.format(minutes, "minute") : nearby.format(Math.round(minutes / 60), "hour");
  });

  settle();
  $$("[data-dismiss], [data-back]").forEach((button) => { button.hidden = false; });
  $$("form[data-guard]").forEach(guard);
  document.querySelector("[data-focus]")?.focus();
})();
