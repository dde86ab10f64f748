package org.qunxing.postgres;

import java.util.List;
import java.util.stream.Stream;

/** What the server is told beside its data directory; nothing here weakens durability. */
public record ServerSettings(int maxConnections, int sharedBuffersMegabytes) {

  public static final ServerSettings STANDARD = new ServerSettings(60, 256);

  /** Reached over TCP on this machine only; a socket file would need a short path. */
  List<String> arguments(PostgresHome home, int port) {
    return Stream.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "wal_level=replica",
            "max_connections=" + maxConnections,
            "shared_buffers=" + sharedBuffersMegabytes + "MB",
            "jit=off",
            // Nobody's data in the server's log: neither rows that were refused nor parameters.
            "log_error_verbosity=terse",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0",
            "logging_collector=on",
            "log_directory=" + home.log(),
            "log_filename=postgres-%a.log",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            "log_truncate_on_rotation=on")
        .flatMap(setting -> Stream.of("-c", setting))
        .toList();
  }
}
