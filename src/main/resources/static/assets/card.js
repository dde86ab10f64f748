/* The card renews its code by itself; the verifier's camera reads it. Both pages work without this. */
(() => {
  "use strict";

  /* The member's side: a new code when the old one is over; says honestly when there is none. */
  const card = document.querySelector("[data-card]");
  if (card) {
    const slot = card.querySelector("[data-card-slot]"), clock = card.querySelector("[data-card-clock]"),
      offline = card.querySelector("[data-card-offline]"), reload = card.querySelector("[data-card-reload]");
    let until = 0, asking = false;
    const begin = () => {
      const code = slot.querySelector("[data-card-code]");
      if (!code) return location.reload();
      until = performance.now() + Number(code.dataset.left) * 1000;
    };
    const stale = (yes) => {
      card.classList.toggle("is-stale", yes);
      offline.hidden = !yes;
      clock.hidden = yes;
    };
    const renew = async () => {
      if (asking || document.hidden) return;
      asking = true;
      try {
        const answer = await fetch(card.dataset.renew, { headers: { "X-Requested-With": "card" }, cache: "no-store" });
        if (!answer.ok || answer.redirected) return location.reload();
        slot.innerHTML = await answer.text();
        begin();
        stale(false);
      } catch {
        stale(true);
      } finally {
        asking = false;
      }
    };
    const tick = () => {
      const left = Math.max(0, until - performance.now());
      clock.firstElementChild.style.transform = "scaleX(" + left / 30000 + ")";
      if (left === 0) {
        if (!navigator.onLine) stale(true);
        else renew();
      }
    };
    clock.hidden = false;
    reload.addEventListener("click", (event) => { event.preventDefault(); renew(); });
    window.addEventListener("online", renew);
    document.addEventListener("visibilitychange", tick);
    begin();
    tick();
    setInterval(tick, 1000);
  }

  /* The verifier's side: the browser's own reader where there is one, else the vendored one. */
  const form = document.querySelector("[data-scan-form]");
  const scan = form?.querySelector("[data-scan]");
  if (!scan || !navigator.mediaDevices?.getUserMedia) return;
  const view = scan.querySelector(".scan-view"), opener = scan.querySelector("button"),
    trouble = scan.querySelector("[data-scan-trouble]");
  scan.hidden = false;
  let sent = false;
  const found = (text) => {
    if (sent) return;
    sent = true;
    form.elements.code.value = text;
    form.requestSubmit();
  };
  const native = async () => {
    const reader = new BarcodeDetector({ formats: ["qr_code"] });
    const video = document.createElement("video");
    video.setAttribute("playsinline", "");
    video.muted = true;
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    view.replaceChildren(video);
    await video.play();
    while (!sent) {
      const [code] = await reader.detect(video);
      if (code) found(code.rawValue);
      await new Promise((next) => setTimeout(next, 150));
    }
    video.srcObject.getTracks().forEach((track) => track.stop());
  };
  const load = () => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = scan.dataset.decoder;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  const vendored = async () => {
    if (!window.Html5Qrcode) await load();
    const reader = new Html5Qrcode(view.id, { verbose: false });
    await reader.start({ facingMode: "environment" }, { fps: 8, qrbox: 220 }, (text) => reader.stop().finally(() => found(text)), () => {});
  };
  const hasNative = async () => "BarcodeDetector" in window
    && (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
  opener.addEventListener("click", async () => {
    opener.hidden = true;
    view.hidden = false;
    trouble.textContent = "";
    try {
      await (await hasNative() ? native() : vendored());
    } catch {
      view.hidden = true;
      opener.hidden = false;
      trouble.textContent = "打不开相机。请在浏览器里允许使用相机，或输入卡上的 8 位数字。";
    }
  });
})();
