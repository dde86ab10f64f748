package org.qunxing.members;

import java.nio.file.Path;
import org.qunxing.kernel.Actor;
import org.qunxing.members.roster.ImportAtOnce;
import org.qunxing.members.roster.StagedRows;
import org.qunxing.organisations.Unit;
import org.springframework.stereotype.Component;

/**
 * The door through which many people come in at once from a table, with nobody to look at a
 * preview: moving in from another system, a demo city. Checks, counts and timeline are those of a
 * roster that an officer uploads.
 */
@Component
public class RosterImport {

  private final ImportAtOnce imports;

  RosterImport(ImportAtOnce imports) {
    this.imports = imports;
  }

  /** What became of the rows. */
  public record Result(int joined, int transferred, int asked, int completed) {}

  /**
   * All rows or none; the working papers are thrown away afterwards.
   *
   * @param unit the top of what the rows may name
   * @param originalName as the person named the file
   * @throws org.qunxing.kernel.Refusal when a row is wrong
   */
  public Result run(Actor actor, Unit unit, Path file, String originalName) {
    StagedRows.Counts counts = imports.run(actor, unit, originalName, file);
    return new Result(counts.join(), counts.transfer(), counts.propose(), counts.complete());
  }
}
