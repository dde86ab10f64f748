package org.qunxing.cadres.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.cadres.CadresReason;
import org.qunxing.cadres.NewCadre;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.springframework.stereotype.Component;

/**
 * Finds who is meant: the person of the register within the actor's own units first, else the
 * account of this phone, if it holds a role there. Everybody else is nobody, so that phones of
 * strangers cannot be tried out here.
 */
@Component
class Identify {

  private final Members members;
  private final Accounts accounts;

  Identify(Members members, Accounts accounts) {
    this.members = members;
    this.accounts = accounts;
  }

  Identified who(Actor actor, NewCadre typed) {
    List<MemberSummary> found =
        isExact(typed.who())
            ? members.search(actor, Permission.MANAGE_CADRES, typed.who())
            : List.of();
    return (found.size() == 1
            ? Optional.of(of(found.getFirst(), typed.sex()))
            : account(actor, typed.who(), typed.sex()))
        .orElseThrow(() -> new Refusal(CadresReason.NOBODY_FOUND, typed.who()));
  }

  private static boolean isExact(String who) {
    return who.strip().matches("\\+?\\d+");
  }

  private Identified of(MemberSummary member, @Nullable Sex typed) {
    Sex known = members.sexOf(member.id()).orElse(null);
    return new Identified(
        member.id(), member.id(), member.name(), required(known == null ? typed : known));
  }

  private Optional<Identified> account(Actor actor, String who, @Nullable Sex typed) {
    return Phone.parse(who)
        .optional()
        .flatMap(phone -> accounts.findByPhone(phone.e164()))
        .filter(account -> worksHere(actor, account))
        .map(
            account ->
                new Identified(
                    account.personId() == null ? account.id() : account.personId(),
                    account.personId(),
                    account.name(),
                    required(typed)));
  }

  private boolean worksHere(Actor actor, Accounts.Account account) {
    return accounts.grantsOf(account.id()).stream()
        .anyMatch(grant -> actor.may(Permission.MANAGE_CADRES, grant.unit()));
  }

  private static Sex required(@Nullable Sex sex) {
    if (sex == null) {
      throw new Refusal(CadresReason.SEX_UNKNOWN);
    }
    return sex;
  }
}
