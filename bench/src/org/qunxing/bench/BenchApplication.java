package org.qunxing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.qunxing.Qunxing;
import org.qunxing.postgres.EmbeddedPostgres;
import org.qunxing.postgres.PostgresHome;
import org.qunxing.postgres.ServerSettings;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.FileSystemUtils;

/** The real application over a PostgreSQL of its own, gone when the measurement ends. */
record BenchApplication(
    ConfigurableApplicationContext context, EmbeddedPostgres postgres, Path home, boolean kept)
    implements AutoCloseable {

  private static final Path PLACE = Path.of("target", "bench-pg");

  /**
   * @param beans further beans by name, for instance declarations that only the measurement needs
   */
  static BenchApplication start(Map<String, ?> beans) throws IOException {
    Path home = PLACE.resolve(Long.toString(ProcessHandle.current().pid()));
    return start(beans, home, false, Map.of());
  }

  /**
   * Over the demo city: the one in {@code QUNXING_HOME}, where there is one, else one that is
   * seeded the first time and kept for the next.
   */
  static BenchApplication overTheCity(Map<String, ?> beans) throws IOException {
    String home = System.getenv("QUNXING_HOME");
    return start(
        beans,
        home == null ? PLACE.resolve("city") : Path.of(home),
        true,
        Map.of(
            "qunxing.demo", true, "qunxing.demo.size", System.getProperty("bench.size", "city")));
  }

  private static BenchApplication start(
      Map<String, ?> beans, Path home, boolean kept, Map<String, Object> settings)
      throws IOException {
    Files.createDirectories(home);
    EmbeddedPostgres postgres =
        EmbeddedPostgres.start(new PostgresHome(home), 0, ServerSettings.STANDARD);
    return new BenchApplication(run(beans, postgres, key(home), settings), postgres, home, kept);
  }

  private static String key(Path home) throws IOException {
    Path key = home.resolve("vault.key");
    return Files.exists(key) ? Files.readString(key).strip() : "b0".repeat(32);
  }

  private static ConfigurableApplicationContext run(
      Map<String, ?> beans, EmbeddedPostgres postgres, String key, Map<String, Object> settings) {
    return new SpringApplicationBuilder(Qunxing.class)
        .initializers(
            context -> {
              context.getBeanFactory().registerSingleton("notFromTests", new NotFromTests());
              context
                  .getEnvironment()
                  .getPropertySources()
                  .addFirst(new MapPropertySource("bench", settings));
              beans.forEach(context.getBeanFactory()::registerSingleton);
            })
        .run(
            "--server.port=0",
            "--spring.datasource.url=" + postgres.jdbcUrl(EmbeddedPostgres.DATABASE),
            "--spring.datasource.username=" + postgres.user(),
            "--spring.datasource.password=" + postgres.password(),
            "--qunxing.vault.key=" + key,
            "--qunxing.demo=false");
  }

  int port() {
    return Objects.requireNonNull(
        context.getEnvironment().getProperty("local.server.port", Integer.class));
  }

  @Override
  public void close() {
    context.close();
    postgres.close();
    if (kept) {
      return;
    }
    try {
      FileSystemUtils.deleteRecursively(home);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  /** Test classes lie on the same class path; their beans are not wanted. */
  private static final class NotFromTests extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory readers) throws IOException {
      return type.getResource().getURI().toString().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NotFromTests;
    }

    @Override
    public int hashCode() {
      return NotFromTests.class.hashCode();
    }
  }
}
