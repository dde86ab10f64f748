// Recomputes a draw from its published .csv alone; shares no code with the platform.
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

void main(String[] args) throws Exception {
  var file = args[0].startsWith("http") ? URI.create(args[0]) : Path.of(args[0]).toUri();
  var text = new String(file.toURL().openStream().readAllBytes(), UTF_8);
  var said = new HashMap<String, String>(); // #seed, #part2 …
  var rows = new ArrayList<String[]>(); // place, code, lots, people, parts, result, part
  for (String[] c : text.lines().map(line -> line.split(",", -1)).toList()) {
    if (c[0].startsWith("#")) said.put(c.length > 2 ? c[0] + c[1] : c[0], c[c.length - 1]);
    else if (!c[0].equals("place")) rows.add(c);
  }
  if (said.get("#seed").isEmpty()) end("还没有开奖，种子尚未公开", 2);
  var seed = HexFormat.of().parseHex(said.get("#seed"));
  same("种子指纹", said.get("#commit"), sha256(seed));
  rows.sort(Comparator.comparing(c -> c[1]));
  var list = rows.stream().map(c -> String.join(",", c[1], c[2], c[3], c[4]) + "\n").toList();
  same("名单指纹", said.get("#digest"), sha256(String.join("", list).getBytes(UTF_8)));

  var mac = Mac.getInstance("HmacSHA256");
  mac.init(new SecretKeySpec(seed, "HmacSHA256"));
  Function<String, String> number = lot -> hex(mac.doFinal(lot.getBytes(UTF_8)));
  var best = new HashMap<String, String>();
  for (String[] c : rows)
    for (int lot = 1; lot <= Integer.parseInt(c[2]); lot++)
      best.merge(
          c[1],
          number.apply(lot == 1 ? c[1] : c[1] + "#" + lot),
          BinaryOperator.minBy(Comparator.naturalOrder()));
  rows.sort(Comparator.comparing(c -> best.get(c[1])));

  long queue = units(said.get("#queue"));
  for (int i = 0; i < rows.size(); i++) {
    String[] c = rows.get(i);
    String result = c[5], part = "";
    if (!result.equals("PASSED_OVER")
        && !result.equals("LEFT")) { // why is personal, hence taken as said
      var fits =
          Stream.of(c[4].split("/"))
              .filter(p -> units(said.get("#part" + p)) >= units(c[3]))
              .findFirst();
      part = fits.orElse("");
      result = fits.isPresent() ? "HELD" : queue-- > 0 ? "WAITING" : "NOT_DRAWN";
      fits.ifPresent(
          p ->
              said.computeIfPresent(
                  "#part" + p, (_, n) -> n.equals("all") ? n : units(n) - units(c[3]) + ""));
    }
    same(
        "第 " + (i + 1) + " 位",
        String.join(",", c[0], c[1], c[5], c[6]),
        String.join(",", i + 1 + "", c[1], result, part));
  }
  end("一致：" + rows.size() + " 份，种子指纹、名单指纹、顺序和结果都对", 0);
}

long units(String said) {
  return said == null ? 0 : said.equals("all") ? Long.MAX_VALUE : Long.parseLong(said);
}

String sha256(byte[] of) throws Exception {
  return hex(MessageDigest.getInstance("SHA-256").digest(of));
}

String hex(byte[] of) {
  return HexFormat.of().formatHex(of);
}

void same(String what, String published, String computed) {
  if (!computed.equals(published))
    end("不一致：" + what + "\n  公布的 " + published + "\n  算出的 " + computed, 1);
}

void end(String verdict, int code) {
  IO.println(verdict);
  System.exit(code);
}
