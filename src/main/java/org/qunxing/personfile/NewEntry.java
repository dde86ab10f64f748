package org.qunxing.personfile;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;

/**
 * Something that happened to a person, for her file.
 *
 * @param kind the key of a declared {@link EntryKind}
 * @param unit where it happened: staff of this unit and above may read an open entry
 * @param line which line's business it was, null for all lines
 * @param source what it came from, {@code A-2026-0012}; a second entry of the same person, kind and
 *     source replaces the first. Null for entries that stand for themselves
 * @param text one plain sentence
 * @param link where to read more, null for nowhere
 * @param involved recipients ({@link org.qunxing.kernel.Actor#recipient()}) who may read an entry
 *     of a sealed kind, besides the person
 */
public record NewEntry(
    UUID person,
    String kind,
    UnitPath unit,
    @Nullable Line line,
    @Nullable String source,
    String actorName,
    String text,
    @Nullable String link,
    Set<UUID> involved) {

  public NewEntry {
    involved = Set.copyOf(involved);
  }

  /** An entry that stands for itself. */
  public static NewEntry of(
      UUID person, String kind, UnitPath unit, @Nullable Line line, String actorName, String text) {
    return new NewEntry(person, kind, unit, line, null, actorName, text, null, Set.of());
  }

  public NewEntry from(String source, @Nullable String link) {
    return new NewEntry(person, kind, unit, line, source, actorName, text, link, involved);
  }

  public NewEntry readableBy(Set<UUID> recipients) {
    return new NewEntry(person, kind, unit, line, source, actorName, text, link, recipients);
  }
}
