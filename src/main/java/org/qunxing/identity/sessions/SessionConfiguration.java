package org.qunxing.identity.sessions;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Spring Session on our own tables. Set up by hand: Boot's part of it is missing in the version
 * that fits, and its cleaning would run on every node.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  /** Before somebody has signed in, a session only carries the way there. */
  private static final Duration ANONYMOUS_IDLE = Duration.ofMinutes(15);

  /**
   * Beside the business transaction: a session must not be lost with it, nor be written in one that
   * only reads.
   */
  @Bean
  static JdbcIndexedSessionRepository storedSessions(
      JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    TransactionTemplate beside = new TransactionTemplate(transactions);
    beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(jdbc, beside);
    sessions.setTableName("identity.sessions");
    sessions.setDefaultMaxInactiveInterval(ANONYMOUS_IDLE);
    sessions.setConversionService(SessionValues.conversion());
    sessions.setCleanupCron("-");
    return sessions;
  }

  @Bean
  static FilterRegistrationBean<?> sessionFilter(JdbcIndexedSessionRepository stored) {
    SessionRepositoryFilter<?> filter = calm(stored);
    CookieHttpSessionIdResolver ids = new CookieHttpSessionIdResolver();
    ids.setCookieSerializer(cookie());
    filter.setHttpSessionIdResolver(ids);
    FilterRegistrationBean<?> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    return registration;
  }

  private static <S extends Session> SessionRepositoryFilter<?> calm(SessionRepository<S> stored) {
    return new SessionRepositoryFilter<>(new CalmSessions<>(stored));
  }

  /** HttpOnly and SameSite=Lax; Secure whenever the request came by HTTPS. */
  private static DefaultCookieSerializer cookie() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setSameSite("Lax");
    cookie.setRememberMeRequestAttribute(SigningIn.KEEP_COOKIE);
    return cookie;
  }

  @Bean
  static SecurityContextRepository securityContexts() {
    return new SessionSecurityContexts();
  }

  @Bean
  static Task<Void> forgetExpiredSessions(JdbcIndexedSessionRepository stored) {
    return Tasks.recurring("identity.forget-expired-sessions", FixedDelay.ofMinutes(10))
        .execute((_, _) -> stored.cleanUpExpiredSessions());
  }
}
