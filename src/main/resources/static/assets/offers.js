/* The countdown runs by the platform's clock and asks nobody; without this the page works by reloading. */
(() => {
  "use strict";
  const box = document.querySelector("[data-offer][data-opens-at]");
  const clock = box?.querySelector("[data-countdown]"), button = box?.querySelector("form .btn-primary");
  if (box && clock && button && !button.disabled) {
    const ahead = Number(box.dataset.now) - Date.now(), opens = Number(box.dataset.opensAt);
    const two = (n) => String(n).padStart(2, "0");
    button.disabled = true;
    const tick = () => {
      const left = opens - (Date.now() + ahead);
      if (left <= 0) {
        clock.textContent = "开始了";
        button.disabled = false;
        return;
      }
      const s = Math.ceil(left / 1000), days = Math.floor(s / 86400);
      clock.textContent = (days ? days + " 天 " : "") + two(Math.floor(s / 3600) % 24) + ":" + two(Math.floor(s / 60) % 60) + ":" + two(s % 60);
      setTimeout(tick, left % 1000 || 1000);
    };
    tick();
  }

  /* No answer yet: ask again once, not everybody in the same second. */
  const patience = document.querySelector("[data-patience]");
  if (patience) {
    patience.querySelector("[data-patience-note]").hidden = false;
    setTimeout(() => patience.querySelector("form").requestSubmit(), (Number(patience.dataset.patience) + Math.random() * 2) * 1000);
  }
})();
