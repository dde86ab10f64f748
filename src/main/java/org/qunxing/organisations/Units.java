package org.qunxing.organisations;

import static org.qunxing.kernel.Permission.VIEW_ORGANISATIONS;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.tree.UnitReader;
import org.springframework.stereotype.Component;

/**
 * The door for those who ask about units. Units are published, so most questions need no actor;
 * what a person may work on is asked with {@link #visibleTo}. Closed units are found by path, id
 * and code only.
 */
@Component
public class Units {

  private static final int SEARCH_LIMIT = 20;

  private final UnitReader reader;

  Units(UnitReader reader) {
    this.reader = reader;
  }

  public Optional<Unit> find(UnitPath path) {
    return reader.byPath(path);
  }

  public Optional<Unit> find(UUID id) {
    return reader.byId(id);
  }

  /** Those found, by id; one query. */
  public Map<UUID, Unit> byIds(Collection<UUID> ids) {
    return reader.byIds(ids).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
  }

  /** All units, closed ones too, that stand below one of the first and below the second. */
  public List<UUID> idsWithin(List<UnitPath> scopes, UnitPath unit) {
    return reader.idsWithin(scopes, unit);
  }

  /** Whether so many units, or more, stand there: {@link #idsWithin}. */
  public boolean areMoreThan(int many, List<UnitPath> scopes, UnitPath unit) {
    return reader.areMoreThan(many, scopes, unit);
  }

  /** Names of units, closed ones too, by id; one query. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    return reader.byIds(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
  }

  /** Names of units, closed ones too, by where they stand; one query. */
  public Map<UnitPath, String> namesAt(Collection<UnitPath> paths) {
    return reader.byPaths(paths).stream().collect(Collectors.toMap(Unit::path, Unit::name));
  }

  /**
   * What a person meant who typed a code or a whole name into a form; empty when not clear or not
   * hers.
   */
  public Optional<Unit> typed(Actor actor, Permission permission, @Nullable String words) {
    if (words == null || words.isBlank()) {
      return Optional.empty();
    }
    List<Unit> named =
        named(words).stream().filter(unit -> actor.may(permission, unit.path())).toList();
    return named.size() == 1
        ? Optional.of(named.getFirst())
        : findByCode(words).filter(unit -> actor.may(permission, unit.path()));
  }

  /** What a person meant, whoever the unit belongs to; a code decides where names repeat. */
  public Optional<Unit> typed(@Nullable String words) {
    return words == null || words.isBlank()
        ? Optional.empty()
        : findByCode(words).or(() -> byName(words));
  }

  public boolean isClosed(UUID id) {
    return reader.isClosed(id);
  }

  /** Upper and lower case are the same. */
  public Unit byCode(String code) {
    return findByCode(code).orElseThrow(() -> new NotFound("unit " + code));
  }

  public Optional<Unit> findByCode(String code) {
    return reader.byCode(code);
  }

  /** Those found, by their code in capitals; one query. */
  public Map<String, Unit> byCodes(Collection<String> codes) {
    return reader.byCodes(codes).stream()
        .collect(Collectors.toMap(unit -> unit.code().toUpperCase(Locale.ROOT), unit -> unit));
  }

  /** The living unit of exactly this name; empty also when several bear it: {@link #named}. */
  public Optional<Unit> byName(String name) {
    List<Unit> named = named(name);
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** All living units of exactly this name. */
  public List<Unit> named(String name) {
    return reader.named(name.strip());
  }

  /**
   * The unit with this credit code of its own, else the union of the (visible) employer that has
   * it.
   */
  public Optional<Unit> byCreditCode(String creditCode) {
    return reader.byCreditCode(creditCode);
  }

  /** The living units directly below, by name in pinyin order; below the root stand the roots. */
  public List<Unit> children(UnitPath path) {
    return reader.children(path);
  }

  /** Living unions above the basic level, in the order of the tree: who may take a new one in. */
  public List<Unit> unionsAboveBasic(int limit) {
    return reader.unionsAboveBasic(limit);
  }

  /** The way from the root down to this unit, itself last. */
  public List<Unit> pathTo(UnitPath path) {
    return reader.pathTo(path);
  }

  /** Living units by name, code, credit code or pinyin (initials or full), best match first. */
  public List<Unit> search(Actor actor, String words) {
    return reader.search(actor.scopes(VIEW_ORGANISATIONS), words, SEARCH_LIMIT);
  }

  /** As above over all units, for those who look for one that is not theirs. */
  public List<Unit> search(String words) {
    return reader.search(List.of(UnitPath.ROOT), words, SEARCH_LIMIT);
  }

  /** The unit of this code where the actor holds the permission; anything else is not found. */
  public Unit visibleTo(Actor actor, Permission permission, String code) {
    Unit unit = byCode(code);
    if (!actor.may(permission, unit.path())) {
      throw new NotFound("unit " + code);
    }
    return unit;
  }
}
