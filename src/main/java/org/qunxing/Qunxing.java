package org.qunxing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The one deployable: every module of the platform in one process. */
@Modulithic(systemName = "Qunxing")
@SpringBootApplication(
    exclude = UserDetailsServiceAutoConfiguration.class,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Qunxing {

  public static void main(String[] args) {
    var running = SpringApplication.run(Qunxing.class, args);
    var port = running.getEnvironment().getProperty("local.server.port");
    System.out.println("群星已就绪 Ready: http://localhost:" + port);
  }
}
