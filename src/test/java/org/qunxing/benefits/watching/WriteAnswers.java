package org.qunxing.benefits.watching;

import org.springframework.context.ApplicationContext;

/** Writes what was gathered, as each node does every second: jobs are off in tests. */
public final class WriteAnswers {

  private WriteAnswers() {}

  public static void in(ApplicationContext application) {
    application.getBean(Answers.class).write();
  }
}
