package org.qunxing.identity.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID provider of a few lines, which can be told to misbehave. */
public final class IdentityProvider {

  /** What is wrong with the next token. */
  enum Fault {
    NONE,
    OTHER_ISSUER,
    WRONG_AUDIENCE,
    EXPIRED_WITHIN_SKEW,
    EXPIRED,
    OTHER_NONCE,
    UNSIGNED,
    FOREIGN_KEY
  }

  private static final String CLIENT = "qunxing";
  private static final IdentityProvider RUNNING = new IdentityProvider();

  private final RSAKey key = newKey();
  private final RSAKey foreignKey = newKey();
  private final HttpServer server;
  private final Map<String, String> nonces = new ConcurrentHashMap<>();
  private volatile Map<String, Object> person = Map.of();
  private volatile Fault fault = Fault.NONE;

  private IdentityProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/.well-known/openid-configuration", this::configuration);
    server.createContext(
        "/jwks", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  static IdentityProvider running() {
    return RUNNING;
  }

  /** Whom the next one to come is, and what is wrong with what is said about them. */
  void next(Fault wrong, Map<String, Object> claims) {
    fault = wrong;
    person = claims;
  }

  private String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Makes the application know this provider. */
  public static final class Configured
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      String registration = "spring.security.oauth2.client.registration.district.";
      TestPropertyValues.of(
              registration + "client-id=" + CLIENT,
              registration + "client-secret=secret",
              registration + "client-name=海晏区统一身份",
              registration + "scope=openid,phone",
              registration + "authorization-grant-type=authorization_code",
              registration + "redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
              "spring.security.oauth2.client.provider.district.issuer-uri=" + RUNNING.issuer())
          .applyTo(context);
    }
  }

  private void configuration(HttpExchange exchange) throws IOException {
    json(
        exchange,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"]}
        """
            .formatted(issuer()));
  }

  /** Nobody is asked anything here: the person of the test is at once sent back. */
  private void authorize(HttpExchange exchange) throws IOException {
    var asked = UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
    String code = UUID.randomUUID().toString();
    nonces.put(code, decoded(String.valueOf(asked.getFirst("nonce"))));
    String back = decoded(String.valueOf(asked.getFirst("redirect_uri")));
    exchange
        .getResponseHeaders()
        .set("Location", back + "?code=" + code + "&state=" + asked.getFirst("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String code =
        UriComponentsBuilder.fromUriString("/?" + form).build().getQueryParams().getFirst("code");
    String nonce = nonces.getOrDefault(String.valueOf(code), "");
    json(
        exchange,
        "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"%s\"}"
            .formatted(idToken(nonce)));
  }

  private String idToken(String nonce) {
    Instant now = Instant.now();
    Instant expires =
        switch (fault) {
          case EXPIRED -> now.minusSeconds(300);
          case EXPIRED_WITHIN_SKEW -> now.minusSeconds(20);
          default -> now.plusSeconds(300);
        };
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(fault == Fault.OTHER_ISSUER ? "https://elsewhere.example" : issuer())
            .audience(fault == Fault.WRONG_AUDIENCE ? "another-client" : CLIENT)
            .issueTime(Date.from(expires.minusSeconds(600)))
            .expirationTime(Date.from(expires))
            .claim("nonce", fault == Fault.OTHER_NONCE ? "another" : nonce);
    person.forEach(claims::claim);
    return written(claims.build());
  }

  private String written(JWTClaimsSet claims) {
    if (fault == Fault.UNSIGNED) {
      return new PlainJWT(claims).serialize();
    }
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(fault == Fault.FOREIGN_KEY ? foreignKey : key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String decoded(String value) {
    return java.net.URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private static void json(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
