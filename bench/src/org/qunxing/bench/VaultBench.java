package org.qunxing.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.qunxing.vault.sealing.SealCipher;

/**
 * How many identity numbers one core seals, opens and indexes in a second, by each cipher: counted
 * by the thread's own time, since the machine may be busy with other things.
 */
final class VaultBench {

  private static final int ROUND = 200_000;
  private static final int ROUNDS = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String ID = "11010519491231002X";

  private VaultBench() {}

  public static void main(String[] arguments) throws Exception {
    for (SealCipher cipher : SealCipher.values()) {
      System.setProperty("qunxing.vault.cipher", cipher.name());
      try (BenchApplication application = BenchApplication.start(Map.of())) {
        measure(cipher, application.context().getBean(Vault.class));
      }
    }
  }

  private static void measure(SealCipher cipher, Vault vault) {
    UUID row = UUID.randomUUID();
    Sealed sealed = vault.seal(Purpose.NATIONAL_ID, row, ID);
    String name = cipher == SealCipher.SM4_GCM ? "sm4" : "aes";
    report(name + "_seals_per_s", _ -> vault.seal(Purpose.NATIONAL_ID, row, ID));
    report(name + "_opens_per_s", _ -> vault.open(Purpose.NATIONAL_ID, row, sealed));
    report(name + "_indexes_per_s", _ -> vault.blindIndex(Purpose.NATIONAL_ID, ID));
  }

  private static void report(String name, IntConsumer deed) {
    double[] rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long before = THREADS.getCurrentThreadCpuTime();
      repeat(deed);
      rates[round] = ROUND * 1e9 / (THREADS.getCurrentThreadCpuTime() - before);
    }
    System.out.printf("%s=%.0f%n", name, Timing.median(rates));
  }

  private static void repeat(IntConsumer deed) {
    for (int i = 0; i < ROUND; i++) {
      deed.accept(i);
    }
  }
}
