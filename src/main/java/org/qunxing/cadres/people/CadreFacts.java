package org.qunxing.cadres.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.CadreKind;
import org.qunxing.cadres.HeldPost;
import org.qunxing.cadres.NewCadre;
import org.qunxing.cadres.NewPost;
import org.qunxing.cadres.Spell;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Dimension;
import org.qunxing.measures.Fact;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.measures.Measures;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.personfile.DeclaredKinds;
import org.qunxing.personfile.EntryKind;
import org.qunxing.personfile.NewEntry;
import org.qunxing.personfile.PersonFiles;
import org.qunxing.personfile.Sensitivity;
import org.springframework.stereotype.Component;

/** What cadres tell the measures and the person's file, in the transaction of the deed. */
@Component
public class CadreFacts {

  private static final Dimension LINE = new Dimension("line", "条线", lines());
  private static final Dimension KIND = new Dimension("kind", "身份", kinds());

  /** What can be counted of cadres. */
  public enum Measure {
    ENTERED("cadres.entered", "新任干部", "人次", "登记进入的干部，按进入日期计", List.of(LINE, KIND)),
    COURSES("cadres.courses", "干部培训班", "期", "登记的培训，按开课日期计", List.of()),
    TRAINED("cadres.trained", "干部培训", "人次", "参加培训的干部，按开课日期计", List.of(LINE)),
    EXAMINED("cadres.examined", "干部考试合格", "人次", "考试合格的干部，按交卷日期计", List.of(LINE));

    private final MeasureDeclaration declaration;

    Measure(String key, String name, String unit, String meaning, List<Dimension> dimensions) {
      this.declaration = new MeasureDeclaration(key, name, unit, meaning, dimensions);
    }

    public MeasureDeclaration declaration() {
      return declaration;
    }
  }

  /** What a person's file says of her as a cadre. */
  private enum Kind {
    SERVICE("cadres.service", "任职", "id-badge", "info"),
    TRAINED("cadres.trained", "干部培训", "school", "good"),
    EXAMINED("cadres.examined", "干部考试", "checklist", "good");

    private final EntryKind entry;

    Kind(String key, String label, String icon, String tone) {
      this.entry = new EntryKind(key, label, icon, tone, Sensitivity.OPEN);
    }
  }

  private final Measures measures;
  private final PersonFiles files;
  private final Units units;

  CadreFacts(Measures measures, PersonFiles files, Units units) {
    this.measures = measures;
    this.files = files;
    this.units = units;
  }

  public static DeclaredKinds entries() {
    return DeclaredKinds.of(Kind.SERVICE.entry, Kind.TRAINED.entry, Kind.EXAMINED.entry);
  }

  void entered(Actor actor, Cadre cadre, Unit unit, NewCadre entry) {
    measures.record(
        new Fact(
            Measure.ENTERED.declaration.key(),
            unit.path(),
            entry.enteredOn(),
            BigDecimal.ONE,
            Map.of("line", entry.line().name(), "kind", entry.kind().name()),
            cadre.name(),
            cadre.href()));
    service(
        actor, cadre, "在“%s”任%s".formatted(unit.name(), entry.kind().label()), entry.enteredOn());
  }

  void left(Actor actor, Cadre cadre, Spell spell, LocalDate on) {
    service(actor, cadre, "离任：“%s”%s".formatted(name(spell.unit()), spell.kind().label()), on);
  }

  void tookPost(Actor actor, Cadre cadre, Unit unit, NewPost post) {
    service(
        actor,
        cadre,
        "%s为“%s”%s".formatted(post.how().label(), unit.name(), post.title()),
        post.fromOn());
  }

  void endedPost(Actor actor, Cadre cadre, HeldPost post, LocalDate on) {
    service(actor, cadre, "不再任“%s”%s".formatted(name(post.unit()), post.title()), on);
  }

  private String name(UUID unit) {
    return units.find(unit).map(Unit::name).orElse("原单位");
  }

  private void service(Actor actor, Cadre cadre, String text, LocalDate on) {
    note(actor, cadre, Kind.SERVICE, "%s（%s 起）".formatted(text, on), null);
  }

  private void note(Actor actor, Cadre cadre, Kind kind, String text, @Nullable String source) {
    if (cadre.person() != null) {
      NewEntry entry =
          NewEntry.of(
              cadre.person(), kind.entry.key(), cadre.path(), cadre.line(), actor.name(), text);
      files.note(source == null ? entry : entry.from(source, null));
    }
  }

  /** A course was written down. */
  public void course(UnitPath unit, LocalDate on, String title, String href) {
    measures.record(
        new Fact(
            Measure.COURSES.declaration.key(), unit, on, BigDecimal.ONE, Map.of(), title, href));
  }

  public void trained(Actor actor, Cadre cadre, String number, String title, LocalDate on) {
    done(Measure.TRAINED, cadre, on);
    note(actor, cadre, Kind.TRAINED, "参加“%s”（%s）".formatted(title, on), number);
  }

  public void examined(Actor actor, Cadre cadre, String number, String title, LocalDate on) {
    done(Measure.EXAMINED, cadre, on);
    note(actor, cadre, Kind.EXAMINED, "“%s”合格（%s）".formatted(title, on), number);
  }

  private void done(Measure measure, Cadre cadre, LocalDate on) {
    measures.record(
        new Fact(
            measure.declaration.key(),
            cadre.path(),
            on,
            BigDecimal.ONE,
            Map.of("line", cadre.line().name()),
            cadre.name(),
            cadre.href()));
  }

  private static Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Line line : Line.values()) {
      lines.put(line.name(), line.label());
    }
    return lines;
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (CadreKind kind : CadreKind.values()) {
      kinds.put(kind.name(), kind.label());
    }
    return kinds;
  }
}
