package org.qunxing.members.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.members.MembersFixtures.nextPhone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that are no rosters: each is refused at once, beside the field, and leaves nothing behind.
 */
@IntegrationTest
class BadFilesTests {

  private static final String PATH = "/workbench/members/rosters";

  @Autowired Organising organising;
  @Autowired Visitors visitors;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private OrganisationsFixtures tree;
  private Visitor liQiang;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    liQiang =
        visitors.signedIn(
            nextPhone(), "李强", new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION));
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    refuses(file(".xlsx", new byte[0]), "文件是空的");
    refuses(file(".csv", "姓名,身份证号\r\n".getBytes(StandardCharsets.UTF_8)), "文件是空的");
  }

  @Test
  void refusesAnotherTypeWhateverItsName() throws IOException {
    refuses(
        file(".xlsx", "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1)),
        "这里需要 Excel 表格");
  }

  @Test
  void refusesAZipBomb() throws IOException {
    Path bomb = Files.createTempFile("bomb", ".xlsx");
    try (OutputStream out = Files.newOutputStream(bomb);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blank = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(blank);
      }
    }
    refuses(bomb, "异常巨大");
  }

  @Test
  void refusesAFileOfTwoHundredMegabytes() throws IOException {
    Path large = Files.createTempFile("large", ".csv");
    try (var channel = Files.newByteChannel(large, java.nio.file.StandardOpenOption.WRITE)) {
      channel.position(200L << 20);
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}));
    }
    Visitor.Page page = send(large);

    assertThat(page.status()).isEqualTo(413);
    assertThat(page.text()).contains("文件太大");
    Files.delete(large);
  }

  @Test
  void refusesNoFileAndAnUnknownUnit() throws IOException {
    Visitor.Page none = liQiang.get(PATH).form(PATH).submit();
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains(RosterReason.NO_FILE.text());

    Visitor.Page unknown =
        liQiang
            .get(PATH)
            .form(PATH)
            .fill("unit", tree.xiling().name())
            .attach("file", file(".csv", "姓名,手机号\r\n王芳,1".getBytes(StandardCharsets.UTF_8)))
            .submit();
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text()).contains("没有找到这家单位");
  }

  private void refuses(Path file, String sentence) {
    Visitor.Page page = send(file);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains(sentence);
    assertThat(stored()).isZero();
  }

  private Visitor.Page send(Path file) {
    return liQiang.get(PATH).form(PATH).attach("file", file).submit();
  }

  private int stored() {
    return org.qunxing.access.CurrentActor.as(
        org.qunxing.kernel.Actor.SYSTEM,
        () ->
            java.util.Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        jdbc.sql("select count(*) from members.rosters where unit_id = :unit")
                            .param("unit", tree.xinghe().id())
                            .query(Integer.class)
                            .single())));
  }

  private static Path file(String suffix, byte[] content) throws IOException {
    return Files.write(Files.createTempFile("bad", suffix), content);
  }
}
