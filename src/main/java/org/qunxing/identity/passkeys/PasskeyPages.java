package org.qunxing.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.qunxing.access.FreshProof;
import org.qunxing.access.SignedIn;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.web.Flash;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own passkeys: see, add, rename, remove. */
@Controller
@SignedIn
class PasskeyPages {

  private static final String HERE = "redirect:/my/security/passkeys";
  private static final int LONGEST_LABEL = 30;

  private final Passkeys passkeys;
  private final PasskeyCeremony ceremony;
  private final RelyingParty party;
  private final Audit audit;

  PasskeyPages(Passkeys passkeys, PasskeyCeremony ceremony, RelyingParty party, Audit audit) {
    this.passkeys = passkeys;
    this.ceremony = ceremony;
    this.party = party;
    this.audit = audit;
  }

  @GetMapping("/my/security/passkeys")
  String list(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page", new PasskeysPage(passkeys.of(actor.accountId()), party.availableAt(request)));
    return "identity/passkeys/passkeys";
  }

  @FreshProof
  @PostMapping(
      value = "/my/security/passkeys/challenge",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> challenge(
      Authentication owner, HttpServletRequest request, HttpServletResponse response) {
    return ResponseEntity.of(ceremony.challengeToAdd(owner, request, response));
  }

  @PostMapping("/my/security/passkeys")
  ResponseEntity<Map<String, String>> add(
      @RequestBody(required = false) String answer,
      @RequestParam(defaultValue = "") String label,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!ceremony.add(answer == null ? "" : answer, named(label), request, response)) {
      return ResponseEntity.unprocessableContent().body(Map.of("message", "没有添加成功，请再试一次"));
    }
    audit.record(actor, "identity.passkey-added", null, null);
    return ResponseEntity.ok(Map.of("next", "/my/security/passkeys"));
  }

  @PostMapping("/my/security/passkeys/{passkey}/name")
  String rename(
      @PathVariable UUID passkey,
      @RequestParam(defaultValue = "") String label,
      Actor actor,
      RedirectAttributes redirect) {
    if (!passkeys.rename(actor.accountId(), passkey, named(label))) {
      throw new NotFound("passkey");
    }
    Flash.done(redirect, "名字改好了");
    return HERE;
  }

  @FreshProof
  @PostMapping("/my/security/passkeys/{passkey}/removal")
  String remove(@PathVariable UUID passkey, Actor actor, RedirectAttributes redirect) {
    if (!passkeys.remove(actor.accountId(), passkey)) {
      throw new NotFound("passkey");
    }
    audit.record(actor, "identity.passkey-removed", null, null);
    Flash.done(redirect, "这把通行密钥不能再用来登录了");
    return HERE;
  }

  private static String named(String label) {
    String name = label.strip();
    return name.isEmpty() ? "我的设备" : name.substring(0, Math.min(LONGEST_LABEL, name.length()));
  }
}
