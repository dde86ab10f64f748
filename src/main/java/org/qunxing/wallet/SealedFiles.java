package org.qunxing.wallet;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files, in sealed pieces of a megabyte. Every method joins the caller's transaction. */
@Component
class SealedFiles {

  private static final int PIECE = 1 << 20;

  private final JdbcClient jdbc;
  private final Vault vault;

  SealedFiles(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  void store(UUID paper, byte[] content) {
    for (int piece = 0; piece * PIECE < content.length; piece++) {
      int from = piece * PIECE;
      byte[] part = Arrays.copyOfRange(content, from, Math.min(from + PIECE, content.length));
      jdbc.sql(
              "insert into wallet.files (paper_id, piece, content_sealed) values (:paper, :piece,"
                  + " :content)")
          .param("paper", paper)
          .param("piece", piece)
          .param("content", vault.seal(Purpose.WALLET_PAPER, paper, piece, part).bytes())
          .update();
    }
  }

  private record Piece(int number, Sealed content) {}

  byte[] fetch(UUID paper) {
    List<Piece> pieces =
        jdbc.sql(
                """
                select piece, content_sealed from wallet.files where paper_id = :paper order by piece
                """)
            .param("paper", paper)
            .query(
                (row, _) ->
                    new Piece(row.getInt("piece"), new Sealed(row.getBytes("content_sealed"))))
            .list();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    pieces.forEach(
        piece ->
            content.writeBytes(
                vault.open(Purpose.WALLET_PAPER, paper, piece.number(), piece.content())));
    return content.toByteArray();
  }

  void delete(UUID paper) {
    jdbc.sql("delete from wallet.files where paper_id = :paper").param("paper", paper).update();
  }
}
