package org.qunxing.members.roster;

import java.util.List;
import java.util.UUID;

/**
 * A batch of rows as they will be stored, nothing in clear any more.
 *
 * @param copy in the binary form of COPY, with the columns {@link #COLUMNS}
 */
record SealedRows(int rows, int lastRow, byte[] copy) {

  static final String COLUMNS =
      """
      row_no, problems, name, sex, born_on, groups, occupation, unit_id, unit_path, unit_name, line, joined_on,
      new_person_id, membership_id, cells_sealed, national_id_sealed, national_id_index, phone_sealed, phone_index,
      person_index\
      """;

  private static final int VALUES = 20;

  static SealedRows of(List<StagedRow> rows, RowSealing sealing) {
    CopyRows copy = new CopyRows();
    rows.forEach(row -> write(copy.row(VALUES), row, sealing));
    return new SealedRows(rows.size(), rows.getLast().rowNo(), copy.finished());
  }

  private static void write(CopyRows copy, StagedRow row, RowSealing sealing) {
    UUID person = row.newPersonId();
    copy.number(row.rowNo())
        .texts(row.problems())
        .text(row.name())
        .text(row.sex())
        .day(row.bornOn())
        .texts(row.groups())
        .text(row.occupation())
        .uuid(row.unitId())
        .path(row.unitPath())
        .text(row.unitName())
        .text(row.line())
        .day(row.joinedOn())
        .uuid(person)
        .uuid(row.membershipId())
        .bytes(sealing.cells(row.membershipId(), row.cells()))
        .bytes(sealing.nationalId(person, row.nationalId()))
        .bytes(sealing.nationalIdIndex(row.nationalId()))
        .bytes(sealing.phone(person, row.phone()))
        .bytes(sealing.phoneIndex(row.phone()))
        .bytes(sealing.personIndex(row.personKey()));
  }
}
