package org.qunxing.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private static final Path TEMPLATE_SOURCES = Path.of("src/main/jte");

  /**
   * Templates compiled into the jar; with {@code qunxing.templates=source} re-read as they change.
   */
  @Bean
  static TemplateEngine templateEngine(@Value("${qunxing.templates:compiled}") String mode) {
    TemplateEngine engine =
        mode.equals("source") && Files.isDirectory(TEMPLATE_SOURCES)
            ? TemplateEngine.create(
                new DirectoryCodeResolver(TEMPLATE_SOURCES),
                Path.of("target/jte"),
                ContentType.Html)
            : TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.qunxing.jte");
    engine.setBinaryStaticContent(true);
    return engine;
  }

  @Bean
  static ViewResolver jteViewResolver(TemplateEngine engine, ShellFactory shells) {
    return (name, locale) ->
        engine.hasTemplate(name + ".jte") ? new JteView(engine, name + ".jte", shells) : null;
  }

  /** The one clock: everything that asks for the time takes it as a parameter, tests set it. */
  @Bean
  static Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }

  /** A form's “not before today” asks the same clock. */
  @Bean
  static ValidationConfigurationCustomizer validationClock(Clock clock) {
    return validation -> validation.clockProvider(() -> clock);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    serve(registry, "assets");
    serve(registry, "vendor");
  }

  private static void serve(ResourceHandlerRegistry registry, String folder) {
    registry
        .addResourceHandler("/" + folder + "/**")
        .addResourceLocations("classpath:/static/" + folder + "/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }
}
