package org.qunxing.members.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.personfile.EntryKind;
import org.qunxing.personfile.NewEntry;
import org.qunxing.personfile.PersonFiles;
import org.qunxing.personfile.Sensitivity;
import org.springframework.stereotype.Component;

/** Tells people's files what happened in the register, in sentences. */
@Component
public class Timeline {

  /** What kind of thing happened. */
  public enum Kind {
    JOINED("入会", "user-check", "good"),
    LEFT("离会", "logout", "warn"),
    TRANSFERRED("转会", "transfer", "info"),
    CHANGED("修改资料", "edit", "plain"),
    UNDONE("撤销登记", "arrow-back-up", "warn"),
    MERGED("合并档案", "versions", "info"),
    UNMERGED("拆开档案", "git-branch", "warn");

    private final EntryKind entry;

    Kind(String label, String icon, String tone) {
      String key = "members." + name().toLowerCase(java.util.Locale.ROOT);
      this.entry = new EntryKind(key, label, icon, tone, Sensitivity.OPEN);
    }

    public EntryKind entry() {
      return entry;
    }
  }

  private final PersonFiles files;

  Timeline(PersonFiles files) {
    this.files = files;
  }

  public void note(Actor actor, UUID person, UnitPath unit, Kind kind, String text) {
    note(actor, person, unit, null, kind, text);
  }

  /**
   * @param line whose business it was, null for all lines
   */
  public void note(
      Actor actor, UUID person, UnitPath unit, @Nullable Line line, Kind kind, String text) {
    files.note(NewEntry.of(person, kind.entry().key(), unit, line, actor.name(), text));
  }

  /** Of people who are not registered any more. */
  public void forget(Collection<UUID> people) {
    files.forget(people);
  }

  /** Many at once, for rosters. */
  public void note(List<NewEntry> entries) {
    files.note(entries);
  }
}
