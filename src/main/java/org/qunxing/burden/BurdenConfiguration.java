package org.qunxing.burden;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class BurdenConfiguration implements WebMvcConfigurer {

  private final ObjectProvider<AskedForms> forms;
  private final ObjectProvider<Sendings> sendings;

  /** Later than this configuration: the forms are read off the routes, which it helps to make. */
  BurdenConfiguration(ObjectProvider<AskedForms> forms, ObjectProvider<Sendings> sendings) {
    this.forms = forms;
    this.sendings = sendings;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new CountSendings(sendings, forms));
  }

  @Bean
  static Writer burdenWriter(Sendings sendings, @Value("${qunxing.jobs:true}") boolean on) {
    return new Writer(sendings, on, Executors.newSingleThreadScheduledExecutor());
  }

  /** Each node writes what it has gathered; the others' counts are not its business. */
  record Writer(Sendings sendings, boolean on, ScheduledExecutorService clockwork)
      implements AutoCloseable {

    private static final int PAUSE_SECONDS = 30;

    @EventListener(ApplicationReadyEvent.class)
    void start() {
      if (on) {
        clockwork.scheduleWithFixedDelay(
            sendings::write, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
      }
    }

    /** What was gathered last. */
    @Override
    public void close() {
      clockwork.shutdownNow();
      sendings.write();
    }
  }
}
