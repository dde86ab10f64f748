package org.qunxing.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.ActorResolver;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.MemberDirectory;
import org.qunxing.identity.PhoneSignIn;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Phone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The same codes and the same session as at the front door, for phones without an account too. */
@Component
class ProvenPhones implements PhoneSignIn {

  private final SignInCodes codes;
  private final Accounts accounts;
  private final ActorResolver actors;
  private final ObjectProvider<MemberDirectory> members;
  private final SecurityContextRepository contexts;

  ProvenPhones(
      SignInCodes codes,
      Accounts accounts,
      ActorResolver actors,
      ObjectProvider<MemberDirectory> members,
      SecurityContextRepository contexts) {
    this.codes = codes;
    this.accounts = accounts;
    this.actors = actors;
    this.members = members;
    this.contexts = contexts;
  }

  @Override
  public Optional<String> sendCode(Phone phone) {
    return codes.send(phone.e164()) ? Optional.empty() : Optional.of(SignInReason.TOO_SOON.text());
  }

  @Override
  public Optional<String> prove(Phone phone, String code) {
    return codes.redeem(phone.e164(), code.strip()).map(SignInReason::text);
  }

  @Override
  public Standing enter(Phone phone, HttpServletRequest request, HttpServletResponse response) {
    Optional<UUID> account = accountOf(phone);
    if (account.isEmpty()) {
      return Standing.UNKNOWN;
    }
    Actor actor = actors.resolve(account.get());
    if (actor == null || !actor.staffScopes().isEmpty()) {
      return Standing.STAFF;
    }
    enter(account.get(), request, response);
    return Standing.SIGNED_IN;
  }

  private Optional<UUID> accountOf(Phone phone) {
    return accounts
        .findByPhone(phone.e164())
        .map(Accounts.Account::id)
        .or(() -> registered(phone).map(p -> accounts.open(phone.e164(), p.name(), p.id())));
  }

  private Optional<MemberDirectory.Person> registered(Phone phone) {
    MemberDirectory directory = members.getIfAvailable();
    return directory == null ? Optional.empty() : directory.findByPhone(phone.e164());
  }

  @Override
  public void enter(UUID account, HttpServletRequest request, HttpServletResponse response) {
    request.getSession();
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            account, null, AuthorityUtils.NO_AUTHORITIES));
    contexts.saveContext(context, request, response);
  }
}
