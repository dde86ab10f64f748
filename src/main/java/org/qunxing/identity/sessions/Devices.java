package org.qunxing.identity.sessions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a session runs, in words that its owner recognises. Guessed, hence never decided on. */
final class Devices {

  private static final Map<String, String> MACHINES = new LinkedHashMap<>();
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  // The first that fits wins: more particular names stand before those they contain.
  static {
    MACHINES.put("iPhone", "苹果手机");
    MACHINES.put("iPad", "苹果平板");
    MACHINES.put("HarmonyOS", "鸿蒙设备");
    MACHINES.put("OpenHarmony", "鸿蒙设备");
    MACHINES.put("Android", "安卓手机");
    MACHINES.put("Windows", "Windows 电脑");
    MACHINES.put("Macintosh", "苹果电脑");
    MACHINES.put("Linux", "Linux 电脑");
    BROWSERS.put("MicroMessenger", "微信");
    BROWSERS.put("HuaweiBrowser", "华为浏览器");
    BROWSERS.put("MiuiBrowser", "小米浏览器");
    BROWSERS.put("QQBrowser", "QQ 浏览器");
    BROWSERS.put("360SE", "360 浏览器");
    BROWSERS.put("Edg", "Edge 浏览器");
    BROWSERS.put("Firefox", "火狐浏览器");
    BROWSERS.put("Chrome", "谷歌浏览器");
    BROWSERS.put("Safari", "Safari 浏览器");
  }

  private Devices() {}

  static String name(@Nullable String userAgent) {
    String told = userAgent == null ? "" : userAgent;
    String machine = first(MACHINES, told, "未知设备");
    String browser = first(BROWSERS, told, "");
    return browser.isEmpty() ? machine : machine + " · " + browser;
  }

  /** Enough to tell home from elsewhere, too little to find anybody. */
  static String masked(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return "未知";
    }
    if (address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1")) {
      return "本机";
    }
    boolean six = address.contains(":");
    String[] parts = address.split(six ? ":" : "\\.", 3);
    return parts.length < 3
        ? "未知"
        : six ? parts[0] + ":" + parts[1] + ":…" : parts[0] + "." + parts[1] + ".*.*";
  }

  private static String first(Map<String, String> names, String told, String otherwise) {
    return names.entrySet().stream()
        .filter(name -> told.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
