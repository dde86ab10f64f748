package org.qunxing.postgres;

import java.util.ArrayList;
import java.util.List;

/** How a program of the server is started: by whom, from where, and bound to our life. */
record Launch(PostgresHome home, PostgresBinaries binaries, ServerAccount account) {

  /** The kernel interrupts it (a clean shutdown) when we die; Ctrl-C on our terminal does not. */
  private static final List<String> BOUND = List.of("setpriv", "--pdeathsig", "INT", "--");

  List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<>(account.prefix(home, binaries));
    command.addAll(BOUND);
    command.add("setsid");
    command.add(binaries.program(program));
    command.addAll(arguments);
    return command;
  }
}
