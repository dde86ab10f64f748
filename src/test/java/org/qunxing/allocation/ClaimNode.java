package org.qunxing.allocation;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.qunxing.kernel.Refusal;

/**
 * A node that does nothing but claim, for the people of a list, a few hundred at once, each twice;
 * it says every answer as soon as it has it. Made to be killed.
 */
final class ClaimNode {

  private static final Object OUT = new Object();

  private ClaimNode() {}

  /**
   * @param args url, user, password, pool, number of people
   */
  public static void main(String... args) {
    try (HikariDataSource connections = new HikariDataSource();
        var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      connections.setJdbcUrl(args[0]);
      connections.setUsername(args[1]);
      connections.setPassword(args[2]);
      connections.setMaximumPoolSize(6);
      connections.setConnectionTimeout(1_000);
      Rush rush = new Rush(connections, new SoldOutMemory());
      PoolId pool = new PoolId(UUID.fromString(args[3]));
      for (UUID person : people(Integer.parseInt(args[4]))) {
        crowd.submit(() -> claim(rush, pool, person));
        crowd.submit(() -> claim(rush, pool, person));
      }
    }
    say("done");
  }

  static List<UUID> people(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(number -> new UUID(7, number)).toList();
  }

  private static void claim(Rush rush, PoolId pool, UUID person) {
    try {
      say(person + " " + rush.claim(pool, Claim.one(person)));
    } catch (Refusal unknown) {
      say(person + " unknown");
    }
  }

  private static void say(String line) {
    synchronized (OUT) {
      System.out.println(line);
      System.out.flush();
    }
  }
}
