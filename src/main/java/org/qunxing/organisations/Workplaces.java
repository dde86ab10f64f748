package org.qunxing.organisations;

import java.util.List;
import org.qunxing.kernel.Line;
import org.qunxing.organisations.workplaces.FindWorkplace;
import org.springframework.stereotype.Component;

/**
 * The door for people who look for the unit that takes them in: by where they work, or by the trade
 * they work in. Asked by the public: of an employer only the name and the unit are told.
 */
@Component
public class Workplaces {

  private final FindWorkplace find;

  Workplaces(FindWorkplace find) {
    this.find = find;
  }

  /**
   * A place to work and the unit for the people there.
   *
   * @param name the employer's, or the unit's own
   * @param organised whether the employer has a union; else {@code unit} looks after it
   */
  public record Workplace(String name, Unit unit, boolean organised) {}

  /**
   * Unions and employers by a piece of the name, pinyin or credit code, best match first; at most
   * ten.
   */
  public List<Workplace> search(String words, Line line) {
    return find.search(words, line);
  }

  /** The living units of these levels that serve the line, in the order of the tree. */
  public List<Unit> units(Line line, UnitKind... kinds) {
    return find.units(line, kinds);
  }

  /** The number to call at the unit, or at the next one above that has one; empty without any. */
  public String phoneOf(Unit unit) {
    return find.phoneOf(unit);
  }
}
