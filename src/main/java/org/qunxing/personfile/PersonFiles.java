package org.qunxing.personfile;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.web.TimelineEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to people's files. Written in the transaction in which the thing happened; read by the
 * person herself and, as far as unit, line and need to know go, by staff.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonFiles {

  private static final int SHOWN = 300;

  private final EntryLog log;
  private final Entries entries;
  private final EntryKinds kinds;

  PersonFiles(EntryLog log, Entries entries, EntryKinds kinds) {
    this.log = log;
    this.entries = entries;
    this.kinds = kinds;
  }

  /** It happened. */
  public void note(NewEntry entry) {
    note(List.of(entry));
  }

  /** All of these happened: a statement or a few, for imports. */
  public void note(List<NewEntry> happened) {
    log.insert(happened.stream().map(entry -> entry(entry)).toList());
  }

  private EntryLog.Row entry(NewEntry entry) {
    return new EntryLog.Row(entry, kinds.get(entry.kind()).sensitivity());
  }

  /** It did not happen after all: the entry of this source goes. */
  public void takeBack(UUID person, String kind, String source) {
    entries.delete(person, kinds.get(kind).key(), source);
  }

  /** They were registered by mistake, and nothing else is known of them: their files go. */
  public void forget(Collection<UUID> people) {
    entries.deleteAll(people);
  }

  /**
   * What this actor may read of the person's file, latest first: everything for the person herself;
   * for staff the open entries of units and lines for which they hold {@link
   * Permission#VIEW_MEMBERS}, and the sealed ones in which they are involved.
   */
  @Transactional(readOnly = true)
  public List<TimelineEntry> readableBy(Actor actor, UUID person) {
    return entries.of(actor, person, SHOWN).stream().map(this::told).toList();
  }

  private TimelineEntry told(Entries.Told entry) {
    EntryKind kind = kinds.get(entry.kind());
    return new TimelineEntry(
        entry.at(),
        kind.icon(),
        kind.tone(),
        kind.sensitivity().isSealed()
            ? kind.label() + "（" + kind.sensitivity().label() + "，仅本人和经办人可见）"
            : kind.label(),
        entry.actorName(),
        entry.text());
  }

  /**
   * Two persons turned out to be one: entries and looks of the one now stand in the file of the
   * other.
   *
   * @return the numbers of what moved, to be given to {@link #moveBack}
   */
  public Moved moveAll(UUID from, UUID into) {
    return new Moved(entries.moveEntries(from, into), entries.moveLooks(from, into));
  }

  public void moveBack(Moved moved, UUID to) {
    entries.moveEntriesBack(moved.entries(), to);
    entries.moveLooksBack(moved.looks(), to);
  }

  /** Numbers of entries and looks that moved from one file to another. */
  public record Moved(List<Long> entries, List<Long> looks) {}
}
