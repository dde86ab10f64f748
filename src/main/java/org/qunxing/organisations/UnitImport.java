package org.qunxing.organisations;

import java.nio.file.Path;
import java.util.List;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.importing.ImportUnits;
import org.springframework.stereotype.Component;

/** The door through which a whole tree comes in from a spreadsheet. */
@Component
public class UnitImport {

  private final ImportUnits imports;

  UnitImport(ImportUnits imports) {
    this.imports = imports;
  }

  /** A row that cannot be imported. */
  public record Problem(int row, String name, String reason) {}

  /**
   * What came of it; with a problem nothing was written.
   *
   * @param known units that were there already, left as they are
   */
  public record Result(int founded, int known, int employers, List<Problem> problems) {

    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Founds the units of a table and registers their employers, all of them or none.
   *
   * @param originalName as the person named the file
   */
  public Result run(Actor actor, Path file, String originalName) {
    return imports.run(actor, file, originalName);
  }
}
