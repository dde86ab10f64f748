package org.qunxing.commands;

import static org.qunxing.commands.BackUp.utf8;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.qunxing.postgres.PostgresHome;
import org.qunxing.postgres.PostgresUnavailable;
import org.qunxing.vault.CommandVault;
import org.qunxing.vault.VaultUnavailable;
import org.qunxing.vault.rotation.RotationProgress;
import org.qunxing.vault.rotation.RotationRefused;
import org.qunxing.vault.rotation.RotationRefused.Why;
import org.springframework.dao.DataAccessException;

/** {@code bin/rotate-keys [--master]}: replaces the key of the data, or the one that wraps it. */
public final class RotateVaultKeys implements RotationProgress {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final PrintStream out;
  private long told;

  private RotateVaultKeys(PrintStream out) {
    this.out = out;
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
    boolean isMaster = Arrays.equals(args, new String[] {"--master"});
    if (args.length > 0 && !isMaster) {
      err.println("usage: bin/rotate-keys            a new key for the data");
      err.println("       bin/rotate-keys --master   a new master key");
      return MISUSED;
    }
    try (var database = CommandDatabase.open(environment, home)) {
      var vault = new CommandVault(database.source(), database.home(), environment);
      RotateVaultKeys command = new RotateVaultKeys(out);
      if (isMaster) {
        command.changeMaster(vault, environment);
      } else {
        vault.rotation(command).run();
      }
      return 0;
    } catch (PostgresUnavailable | VaultUnavailable | RotationRefused no) {
      err.println(no.getMessage());
    } catch (DataAccessException no) {
      err.println("数据库出了问题，什么也没有丢失；再运行一次会接着做。");
      err.println("The database failed. Nothing is lost; the next run goes on from here.");
      err.println(no.getMostSpecificCause().getMessage());
    }
    return FAILED;
  }

  private void changeMaster(CommandVault vault, Map<String, String> environment) {
    var care = vault.care();
    if (care.isMasterInFile()) {
      care.changeMasterFile();
      out.println("主密钥已更换。请马上另存一份新的密钥文件，并销毁旧的副本。");
      out.println(
          "The master key was changed. Keep a copy of the new file in a safe place now, and destroy"
              + " copies of the old one.");
      return;
    }
    String next = environment.getOrDefault("QUNXING_VAULT_NEW_KEY", "");
    if (next.isBlank()) {
      throw new RotationRefused(Why.NEW_KEY_MISSING);
    }
    care.changeMaster(next);
    List.of(
            "主密钥已更换。请让各节点依次以新的 QUNXING_VAULT_KEY 重启；重启之前它们照常工作。",
            "The master key was changed. Start the nodes again one after the other with the new one"
                + " as QUNXING_VAULT_KEY; until then they go on working.")
        .forEach(out::println);
  }

  @Override
  public void sealing(int key) {
    out.printf("新数据密钥 %d 已启用，等各节点换用… Data key %1$d is in use; waiting for all nodes…%n", key);
  }

  @Override
  public void at(String column, long pages, long of, long rows) {
    long percent = 100 * pages / of;
    if (percent / 5 != told / 5) {
      out.printf("  %s %d%% %,d%n", column, percent, rows);
    }
    told = percent;
  }

  @Override
  public void done(String column, long rows) {
    out.printf("  %s ✓%n", column);
  }

  @Override
  public void destroyed(int keys) {
    out.printf("完成，销毁旧密钥 %d 把。Done; %1$d old key(s) destroyed.%n", keys);
  }
}
