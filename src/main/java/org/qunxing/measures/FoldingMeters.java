package org.qunxing.measures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.qunxing.jobs.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the figures are behind what has happened. */
@Component
class FoldingMeters implements MeterBinder {

  private final JdbcClient jdbc;

  FoldingMeters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("qunxing.rollup.lag", Reading.of(this::lag))
        .description("Seconds since the moment up to which all facts are in the rollups")
        .baseUnit("seconds")
        .register(registry);
  }

  private double lag() {
    return jdbc.sql("select extract(epoch from clock_timestamp() - as_of) from measures.watermark")
        .query(Double.class)
        .single();
  }
}
