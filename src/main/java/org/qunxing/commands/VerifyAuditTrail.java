package org.qunxing.commands;

import static org.qunxing.commands.BackUp.utf8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.chain.Anchor;
import org.qunxing.identity.chain.VerifyAudit;
import org.qunxing.postgres.PostgresHome;
import org.qunxing.postgres.PostgresUnavailable;
import org.qunxing.vault.CommandVault;
import org.qunxing.vault.VaultUnavailable;
import org.springframework.dao.DataAccessException;

/** {@code bin/verify-audit [ANCHOR…]}: whether the audit is as the platform wrote it. */
public final class VerifyAuditTrail {

  private static final int TAMPERED = 1;
  private static final int UNABLE = 2;

  private final PrintStream out;
  private final PrintStream err;

  private VerifyAuditTrail(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    System.exit(
        run(args, System.getenv(), PostgresHome.standard(), utf8(System.out), utf8(System.err)));
  }

  /** The exit status. */
  static int run(
      String[] args,
      Map<String, String> environment,
      PostgresHome home,
      PrintStream out,
      PrintStream err) {
    return new VerifyAuditTrail(out, err).run(args, environment, home);
  }

  private int run(String[] args, Map<String, String> environment, PostgresHome home) {
    try (var database = CommandDatabase.open(environment, home)) {
      List<Anchor> anchors = new ArrayList<>(Arrays.stream(args).map(Anchor::new).toList());
      anchors.addAll(kept(environment.getOrDefault("QUNXING_AUDIT_ANCHORS", ""), database.home()));
      var vault = new CommandVault(database.source(), database.home(), environment).vault();
      return say(new VerifyAudit(database.source(), vault).run(anchors));
    } catch (PostgresUnavailable | VaultUnavailable no) {
      err.println(no.getMessage());
    } catch (DataAccessException no) {
      err.println("无法读取审计：数据库连不上，或还没有用这个版本的平台启动过一次。");
      err.println(
          "Cannot read the audit: the database is away, or this version of the platform was never"
              + " started on it.");
      err.println(no.getMostSpecificCause().getMessage());
    }
    return UNABLE;
  }

  private static List<Anchor> kept(String directory, @Nullable Path home) {
    return Optional.of(directory)
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .or(() -> Optional.ofNullable(home))
        .map(VerifyAudit::anchorsIn)
        .orElse(List.of());
  }

  private int say(VerifyAudit.Result result) {
    if (result.isClean()) {
      out.printf("审计完好：%,d 行，另有 %,d 行刚写下、待入链。%n", result.rows(), result.waiting());
      out.printf(
          "The audit is whole: %,d rows, and %,d just written that wait for their place.%n",
          result.rows(), result.waiting());
    } else {
      err.printf("审计被动过：发现 %,d 处。The audit was tampered with: %1$,d finding(s).%n", result.count());
      result.findings().forEach(finding -> err.println("  " + finding.text()));
      if (result.count() > result.findings().size()) {
        err.printf("  … 还有 and %,d more%n", result.count() - result.findings().size());
      }
    }
    if (!result.isAnchored()) {
      out.println(
          "没有库外的锚点，看不出末尾是否被截断。Without an anchor from outside of the database, a cut-off end does"
              + " not show.");
    }
    result.anchor().ifPresent(anchor -> out.println("锚点 anchor " + anchor.line()));
    return result.isClean() ? 0 : TAMPERED;
  }
}
