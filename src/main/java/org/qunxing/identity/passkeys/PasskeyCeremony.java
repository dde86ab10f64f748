package org.qunxing.identity.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two conversations with a passkey, adding and signing in: a challenge goes out and is kept in
 * the session, the answer is checked against it once.
 */
@Component
class PasskeyCeremony {

  private static final Logger log = LoggerFactory.getLogger(PasskeyCeremony.class);

  private final RelyingParty party;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private final HttpSessionPublicKeyCredentialCreationOptionsRepository additions =
      new HttpSessionPublicKeyCredentialCreationOptionsRepository();
  private final HttpSessionPublicKeyCredentialRequestOptionsRepository signIns =
      new HttpSessionPublicKeyCredentialRequestOptionsRepository();

  PasskeyCeremony(RelyingParty party) {
    this.party = party;
  }

  /** The challenge for a new passkey as the browser takes it; empty at a foreign address. */
  Optional<String> challengeToAdd(
      Authentication owner, HttpServletRequest request, HttpServletResponse response) {
    return party
        .operations(request)
        .map(
            operations -> {
              PublicKeyCredentialCreationOptions options =
                  operations.createPublicKeyCredentialCreationOptions(
                      new ImmutablePublicKeyCredentialCreationOptionsRequest(owner));
              additions.save(request, response, options);
              return json.writeValueAsString(options);
            });
  }

  /** Whether the browser's answer is a passkey of ours; it is kept then. */
  boolean add(
      String answer, String label, HttpServletRequest request, HttpServletResponse response) {
    PublicKeyCredentialCreationOptions options = additions.load(request);
    additions.save(request, response, null);
    var operations = party.operations(request);
    if (options == null || operations.isEmpty()) {
      return false;
    }
    try {
      PublicKeyCredential<AuthenticatorAttestationResponse> passkey =
          json.readValue(answer, new TypeReference<>() {});
      operations
          .get()
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  options, new RelyingPartyPublicKey(passkey, label)));
      return true;
    } catch (WebAuthnException | IllegalArgumentException | JacksonException refused) {
      log.info("a passkey was not accepted: {}", refused.getMessage());
      return false;
    }
  }

  Optional<String> challengeToSignIn(HttpServletRequest request, HttpServletResponse response) {
    return party
        .operations(request)
        .map(
            operations -> {
              PublicKeyCredentialRequestOptions options =
                  operations.createCredentialRequestOptions(
                      new ImmutablePublicKeyCredentialRequestOptionsRequest(
                          SecurityContextHolder.getContext().getAuthentication()));
              signIns.save(request, response, options);
              return json.writeValueAsString(options);
            });
  }

  /** Whose passkey has answered rightly, if one has. */
  Optional<UUID> signIn(String answer, HttpServletRequest request, HttpServletResponse response) {
    @Nullable PublicKeyCredentialRequestOptions options = signIns.load(request);
    signIns.save(request, response, null);
    var operations = party.operations(request);
    if (options == null || operations.isEmpty()) {
      return Optional.empty();
    }
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> passkey =
          json.readValue(answer, new TypeReference<>() {});
      var owner =
          operations.get().authenticate(new RelyingPartyAuthenticationRequest(options, passkey));
      return Optional.ofNullable(owner).map(found -> Passkeys.account(found.getId()));
    } catch (WebAuthnException | IllegalArgumentException | JacksonException refused) {
      log.info("a passkey was refused: {}", refused.getMessage());
      return Optional.empty();
    }
  }
}
