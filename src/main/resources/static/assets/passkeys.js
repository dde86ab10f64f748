/* Passkeys: asks the browser for one and hands its answer on. Buttons stay hidden where that cannot work. */
(() => {
  "use strict";
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  const token = JSON.parse(document.body.getAttribute("hx-headers") || "{}")["X-XSRF-TOKEN"] || "";
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const post = async (path, body) => {
    const answer = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token }, body });
    if (answer.redirected) { location.assign(answer.url); return new Promise(() => {}); }
    const json = await answer.json();
    if (!answer.ok) throw new Error(json.message || "");
    return json;
  };
  const described = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));
  const plain = (credential, response) => JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
    clientExtensionResults: credential.getClientExtensionResults(), authenticatorAttachment: credential.authenticatorAttachment || undefined });

  const signIn = async () => {
    const options = await post("/sign-in/passkey/challenge");
    const credential = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: described(options.allowCredentials) } });
    const { response } = credential;
    return post("/sign-in/passkey", plain(credential, {
      authenticatorData: text(response.authenticatorData), clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature), userHandle: response.userHandle ? text(response.userHandle) : undefined }));
  };
  const add = async (label) => {
    const options = await post("/my/security/passkeys/challenge");
    const credential = await navigator.credentials.create({ publicKey: { ...options, challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: described(options.excludeCredentials) } });
    const { response } = credential;
    return post("/my/security/passkeys?label=" + encodeURIComponent(label), plain(credential, {
      attestationObject: text(response.attestationObject), clientDataJSON: text(response.clientDataJSON),
      transports: response.getTransports ? response.getTransports() : [] }));
  };

  const run = (button, work) => button.addEventListener("click", async () => {
    const box = button.closest("[data-passkeys]");
    const say = (words) => { const note = box.querySelector("[data-passkeys-note]"); note.textContent = words; note.hidden = !words; };
    say("");
    button.setAttribute("aria-busy", "true");
    try {
      location.assign((await work(box)).next);
    } catch (problem) {
      say(problem.name === "NotAllowedError" ? "没有完成。再点一次，按手机或电脑的提示用指纹、人脸或锁屏密码确认。"
        : problem.name === "InvalidStateError" ? "这台设备已经添加过了。" : problem.message || "没有办成，请换一种方式登录。");
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
  document.querySelectorAll("[data-passkeys]").forEach((box) => { box.hidden = false; });
  document.querySelectorAll("[data-passkey-sign-in]").forEach((button) => run(button, signIn));
  document.querySelectorAll("[data-passkey-add]").forEach((button) => run(button, (box) => add(box.querySelector("[name=label]").value)));
})();
