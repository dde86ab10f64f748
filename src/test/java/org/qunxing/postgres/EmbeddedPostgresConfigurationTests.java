package org.qunxing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresConfigurationTests {

  @TempDir Path directory;

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(EmbeddedPostgresConfiguration.class)
          .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class));

  @Test
  void bringsTheDatabaseAlongWhenNoneIsNamed() throws Exception {
    var home = ReadyHome.in(directory);
    application
        .withPropertyValues("qunxing.home=" + home.directory())
        .run(
            context -> {
              var pool = context.getBean(HikariDataSource.class);
              var asked = JdbcClient.create(pool).sql("select current_user || current_database()");
              assertThat(asked.query(String.class).single()).isEqualTo("qunxingqunxing");
            });
    assertThat(Leftover.of(home.data()).isEmpty()).isTrue();
  }

  @Test
  void stopsTheServerAfterThePool() throws Exception {
    var home = ReadyHome.in(directory);
    application
        .withPropertyValues("qunxing.home=" + home.directory())
        .run(
            context -> {
              var factory = context.getSourceApplicationContext().getBeanFactory();
              assertThat(factory.getDependenciesForBean("dataSource"))
                  .contains("embeddedConnection");
              assertThat(factory.getDependenciesForBean("embeddedConnection"))
                  .contains("embeddedPostgres");
            });
  }

  @Test
  void staysAwayWhenADatabaseIsNamed() {
    var external = TestDatabase.fresh();
    application
        .withPropertyValues(
            "qunxing.home=/proc/nowhere",
            "spring.datasource.url=" + external.url(),
            "spring.datasource.username=" + external.user(),
            "spring.datasource.password=" + external.password())
        .run(
            context -> {
              assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedPostgres.class);
              var asked =
                  JdbcClient.create(context.getBean(HikariDataSource.class))
                      .sql("select current_database()");
              assertThat(asked.query(String.class).single()).isEqualTo(external.name());
            });
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void tellsThePersonWhyInsteadOfAStackTrace(CapturedOutput output) {
    var application =
        new SpringApplicationBuilder(EmbeddedPostgresConfiguration.class)
            .web(WebApplicationType.NONE)
            .properties("qunxing.home=/proc/nowhere");

    assertThatThrownBy(application::run).hasRootCauseInstanceOf(IOException.class);

    assertThat(output).contains("无法写入", "Cannot write").doesNotContain("\tat org.qunxing");
  }
}
