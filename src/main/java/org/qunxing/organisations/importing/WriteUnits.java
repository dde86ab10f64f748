package org.qunxing.organisations.importing;

import java.util.List;
import java.util.function.Consumer;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.UnitImport.Problem;
import org.qunxing.organisations.UnitImport.Result;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.employers.Employers;
import org.qunxing.organisations.tree.UnitChanges;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the rows of a table that was found in order, all of them or none: thousands with a few
 * statements. Should the database refuse, they are tried again one by one, which finds the row that
 * it is about.
 */
@Component
class WriteUnits {

  private final Units units;
  private final UnitChanges changes;
  private final Employers employers;
  private final TransactionTemplate transactions;

  WriteUnits(
      Units units, UnitChanges changes, Employers employers, TransactionTemplate transactions) {
    this.units = units;
    this.changes = changes;
    this.employers = employers;
    this.transactions = transactions;
  }

  Result write(Actor actor, List<UnitRow> rows) {
    try {
      return inTransaction(actor, writing -> writing.write(rows));
    } catch (Refusal | DuplicateKeyException _) {
      return oneByOne(actor, rows);
    }
  }

  /** A refusal on the way undoes all of it and is told with its row. */
  private Result oneByOne(Actor actor, List<UnitRow> rows) {
    UnitRow[] at = new UnitRow[1];
    try {
      return inTransaction(
          actor,
          writing -> {
            for (UnitRow row : rows) {
              at[0] = row;
              writing.write(List.of(row));
            }
          });
    } catch (Refusal refusal) {
      return refused(at[0], refusal.text());
    } catch (DuplicateKeyException _) {
      return refused(at[0], "编号或统一社会信用代码已被别的单位使用");
    }
  }

  private static Result refused(UnitRow row, String why) {
    return new Result(0, 0, 0, List.of(new Problem(row.number(), row.name(), why)));
  }

  private Result inTransaction(Actor actor, Consumer<RowsAtOnce> work) {
    RowsAtOnce writing = new RowsAtOnce(actor, units, changes, employers);
    transactions.executeWithoutResult(_ -> work.accept(writing));
    return writing.result();
  }
}
