package org.qunxing.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunxing.web.Flash;
import org.springframework.core.convert.ConversionService;
import planted.wrong.ForeignValue;

class SessionValuesTests {

  private final ConversionService conversion = SessionValues.conversion();

  @Test
  void whatWePutInComesBack() {
    Flash flash = new Flash(Flash.Kind.DONE, "办好了");

    byte[] bytes = conversion.convert(flash, byte[].class);

    assertThat(conversion.convert(bytes, Object.class)).isEqualTo(flash);
  }

  /** Negative control: the bytes are sound, only the type is not ours. */
  @Test
  void aForeignTypeIsNotReadBack() throws IOException {
    assertThat(conversion.convert(bytes(new ForeignValue("x")), Object.class)).isNull();
  }

  @Test
  void theMarkOfASignInSurvivesAsText() {
    SignInMark mark =
        new SignInMark(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Way.CODE,
            Instant.parse("2026-11-21T01:02:03Z"),
            null,
            true,
            "安卓手机 · 微信",
            "36.110.*.*");

    assertThat(SignInMark.of(mark.text())).contains(mark);
    assertThat(SignInMark.of(mark.proven(Instant.EPOCH).text()))
        .contains(mark.proven(Instant.EPOCH));
    assertThat(SignInMark.of("half a mark")).isEmpty();
    assertThat(SignInMark.of(null)).isEmpty();
  }

  @Test
  void devicesAreNamedAsTheirOwnersKnowThem() {
    assertThat(
            Devices.name(
                "Mozilla/5.0 (Linux; Android 14; V2303A) AppleWebKit/537.36 Chrome/116.0 Mobile"
                    + " Safari/537.36 MicroMessenger/8.0.49"))
        .isEqualTo("安卓手机 · 微信");
    assertThat(
            Devices.name(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15"
                    + " Version/17.5 Mobile/15E148 Safari/604.1"))
        .isEqualTo("苹果手机 · Safari 浏览器");
    assertThat(
            Devices.name(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0"
                    + " Safari/537.36 Edg/130.0"))
        .isEqualTo("Windows 电脑 · Edge 浏览器");
    assertThat(Devices.name(null)).isEqualTo("未知设备");
  }

  @Test
  void addressesAreMasked() {
    assertThat(Devices.masked("36.110.7.9")).isEqualTo("36.110.*.*");
    assertThat(Devices.masked("2408:8207:78ab:1::5")).isEqualTo("2408:8207:…");
    assertThat(Devices.masked("127.0.0.1")).isEqualTo("本机");
    assertThat(Devices.masked("::1")).isEqualTo("本机");
    assertThat(Devices.masked("0:0:0:0:0:0:0:1")).isEqualTo("本机");
    assertThat(Devices.masked(null)).isEqualTo("未知");
  }

  private static byte[] bytes(Serializable value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }
}
