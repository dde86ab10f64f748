package org.qunxing.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Who we are towards passkeys: the address in {@code qunxing.identity.origin}, to which browsers
 * bind them for ever. Without that setting they work on {@code localhost} alone, for trying out.
 */
@Component
public class RelyingParty {

  private static final String NAME = "群星";

  private final Passkeys passkeys;
  private final PasskeyOwners owners;
  private final String origin;

  RelyingParty(
      Passkeys passkeys,
      PasskeyOwners owners,
      @Value("${qunxing.identity.origin:}") String origin) {
    this.passkeys = passkeys;
    this.owners = owners;
    this.origin = origin;
  }

  /** Whether passkeys can be used at the address that the browser asked for. */
  public boolean availableAt(HttpServletRequest request) {
    return origin(request).isPresent();
  }

  Optional<WebAuthnRelyingPartyOperations> operations(HttpServletRequest request) {
    return origin(request).map(this::operations);
  }

  private Optional<String> origin(HttpServletRequest request) {
    String asked = asked(request);
    boolean ours =
        origin.isEmpty() ? request.getServerName().equals("localhost") : asked.equals(origin);
    return ours ? Optional.of(asked) : Optional.empty();
  }

  private static String asked(HttpServletRequest request) {
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? 443 : 80);
    return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
  }

  private WebAuthnRelyingPartyOperations operations(String address) {
    PublicKeyCredentialRpEntity party =
        PublicKeyCredentialRpEntity.builder().id(URI.create(address).getHost()).name(NAME).build();
    Webauthn4JRelyingPartyOperations operations =
        new Webauthn4JRelyingPartyOperations(owners, passkeys, party, Set.of(address));
    // Kept on the device, so that no phone number is typed; with finger, face or PIN, so that it is
    // two factors.
    operations.setCustomizeCreationOptions(
        options ->
            options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build()));
    operations.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }
}
