package org.qunxing.members.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.qunxing.web.Scratch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The uploaded file itself, in sealed pieces of a megabyte, where every node finds it. */
@Component
class RosterFiles {

  private static final int PIECE = 1 << 20;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Scratch scratch;

  RosterFiles(JdbcClient jdbc, Vault vault, Scratch scratch) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.scratch = scratch;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void store(UUID roster, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece = new byte[PIECE];
      int number = 0;
      for (int length = in.readNBytes(piece, 0, PIECE);
          length > 0;
          length = in.readNBytes(piece, 0, PIECE)) {
        insert(roster, number++, Arrays.copyOf(piece, length));
      }
    }
  }

  private void insert(UUID roster, int number, byte[] content) {
    jdbc.sql(
            """
            insert into members.roster_files (roster_id, piece, content_sealed) values (:roster, :piece, :content)
            """)
        .param("roster", roster)
        .param("piece", number)
        .param("content", vault.seal(Purpose.ROSTER_FILE, roster, number, content).bytes())
        .update();
  }

  /** The file, opened for reading it on this node; the caller deletes it. */
  @Transactional(readOnly = true)
  public Path fetch(UUID roster) throws IOException {
    Path file = scratch.file();
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int number = 0; ; number++) {
        byte[] piece = piece(roster, number);
        if (piece.length == 0) {
          return file;
        }
        out.write(piece);
      }
    }
  }

  private byte[] piece(UUID roster, int number) {
    return jdbc.sql(
            "select content_sealed from members.roster_files where roster_id = :roster and piece ="
                + " :piece")
        .param("roster", roster)
        .param("piece", number)
        .query((row, _) -> new Sealed(row.getBytes("content_sealed")))
        .optional()
        .map(found -> vault.open(Purpose.ROSTER_FILE, roster, number, found))
        .orElse(new byte[0]);
  }
}
