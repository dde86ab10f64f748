package org.qunxing.cadres.people;

import static org.qunxing.kernel.Permission.MANAGE_CADRES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PlatformScope;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.CadresReason;
import org.qunxing.cadres.HeldPost;
import org.qunxing.cadres.NewCadre;
import org.qunxing.cadres.NewPost;
import org.qunxing.cadres.PostHow;
import org.qunxing.cadres.Spell;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.terms.Term;
import org.qunxing.terms.Terms;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entry, posts and exit of cadres; each keeps its days, nothing is overwritten. */
@NamedInterface("work")
@Component
@Transactional
public class KeepCadres {

  private final Identify identify;
  private final CadreTable cadres;
  private final Spells spells;
  private final HeldPosts posts;
  private final CadreFacts facts;
  private final Units units;
  private final Terms terms;
  private final PlatformScope platform;
  private final Audit audit;
  private final Clock clock;

  KeepCadres(
      Identify identify,
      CadreTable cadres,
      Spells spells,
      HeldPosts posts,
      CadreFacts facts,
      Units units,
      Terms terms,
      PlatformScope platform,
      Audit audit,
      Clock clock) {
    this.identify = identify;
    this.cadres = cadres;
    this.spells = spells;
    this.posts = posts;
    this.facts = facts;
    this.units = units;
    this.terms = terms;
    this.platform = platform;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Somebody begins to serve at a unit, perhaps in a further capacity. She serves at one unit at a
   * time; posts she may hold anywhere.
   */
  public Cadre enter(Actor actor, String unitCode, NewCadre entry) {
    Unit unit = place(actor, unitCode, entry.line());
    notInTheFuture(entry.enteredOn());
    Identified who = identify.who(actor, entry);
    // She may serve where this actor does not look: her row is found all the same.
    Cadre cadre = platform.call(() -> entered(who, unit, entry.line()));
    if (!spells.begin(cadre.id(), unit, entry.line(), entry.kind(), entry.enteredOn())) {
      throw new Refusal(CadresReason.ALREADY_SERVING, cadre.name(), unit.name());
    }
    facts.entered(actor, cadre, unit, entry);
    audit.record(actor, "cadres.entered", cadre.number(), entry.kind().label());
    return cadre;
  }

  private Cadre entered(Identified who, Unit unit, Line line) {
    Optional<Cadre> known = cadres.ofRecipient(who.recipient());
    if (known.isPresent() && known.get().isServing() && !known.get().serves(unit.id(), line)) {
      throw new Refusal(CadresReason.SERVING_ELSEWHERE, who.name());
    }
    return cadres.entered(who, unit, line);
  }

  /** A capacity ends; with the last one the cadre leaves, and posts still held end with it. */
  public void leave(Actor actor, String number, UUID spellId, LocalDate on, String why) {
    Cadre cadre = cadres.lock(actor, MANAGE_CADRES, number);
    notInTheFuture(on);
    Spell spell =
        spells.of(cadre.id()).stream()
            .filter(one -> one.id().equals(spellId))
            .findFirst()
            .orElseThrow(() -> new NotFound("spell " + spellId));
    endable(spell.isRunning(), spell.enteredOn(), on);
    spells.end(spell.id(), on, why.strip());
    if (spells.of(cadre.id()).stream().noneMatch(Spell::isRunning)) {
      posts.of(cadre.id()).stream()
          .filter(HeldPost::isHeld)
          .forEach(post -> posts.end(post.id(), latest(on, post.fromOn()), why.strip()));
      cadres.left(cadre.id(), on);
    }
    facts.left(actor, cadre, spell, on);
    audit.record(actor, "cadres.left", cadre.number(), spell.kind().label());
  }

  public void takePost(Actor actor, String number, String unitCode, NewPost post) {
    Cadre cadre = cadres.lock(actor, MANAGE_CADRES, number);
    if (!cadre.isServing()) {
      throw new Refusal(CadresReason.NOT_SERVING, cadre.name());
    }
    Unit unit = place(actor, unitCode, post.line());
    notInTheFuture(post.fromOn());
    if (!posts.take(cadre.id(), unit, post, term(unit, post))) {
      throw new Refusal(CadresReason.POST_HELD, cadre.name(), unit.name(), post.title());
    }
    facts.tookPost(actor, cadre, unit, post);
    audit.record(actor, "cadres.post", cadre.number(), post.title());
  }

  public void endPost(Actor actor, String number, UUID postId, LocalDate on, String why) {
    Cadre cadre = cadres.lock(actor, MANAGE_CADRES, number);
    notInTheFuture(on);
    HeldPost post =
        posts.of(cadre.id()).stream()
            .filter(one -> one.id().equals(postId))
            .findFirst()
            .orElseThrow(() -> new NotFound("post " + postId));
    endable(post.isHeld(), post.fromOn(), on);
    posts.end(post.id(), on, why.strip());
    facts.endedPost(actor, cadre, post, on);
    audit.record(actor, "cadres.post-ended", cadre.number(), post.title());
  }

  private @Nullable String term(Unit unit, NewPost post) {
    return post.how() == PostHow.ELECTED
        ? terms
            .running(unit.id(), post.line())
            .filter(term -> !post.fromOn().isBefore(term.beganOn()))
            .map(Term::number)
            .orElse(null)
        : null;
  }

  private Unit place(Actor actor, String code, Line line) {
    Unit unit = units.visibleTo(actor, MANAGE_CADRES, code);
    if (!actor.may(MANAGE_CADRES, unit.path(), line)) {
      throw new NotFound("unit " + code);
    }
    if (units.isClosed(unit.id())) {
      throw new Refusal(CadresReason.UNIT_CLOSED, unit.name());
    }
    if (!unit.lines().contains(line)) {
      throw new Refusal(CadresReason.NOT_ON_THIS_LINE, unit.name(), line.label());
    }
    return unit;
  }

  private void notInTheFuture(LocalDate day) {
    if (day.isAfter(LocalDate.now(clock))) {
      throw new Refusal(CadresReason.IN_THE_FUTURE);
    }
  }

  private static void endable(boolean running, LocalDate began, LocalDate on) {
    if (!running) {
      throw new Refusal(CadresReason.ENDED_ALREADY);
    }
    if (on.isBefore(began)) {
      throw new Refusal(CadresReason.BEFORE_IT_BEGAN, began);
    }
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
