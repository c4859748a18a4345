package org.pukar.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Makes up jobs for trying out: the same randomness and day make the same jobs. Employers are
/// called "Namuna", sample, so that nobody takes one for a real firm. Not to be shared by threads.
public final class DemoJobs {
  private static final int PAISE = 100;
  private static final int WHOLE = 100;

  private final RandomGenerator random;
  private final LocalDate today;

  /// Where the work is: districts that many go to, and what wages are there, of a hundred.
  private record Where(String district, int level) {}

  /// What the work is, and what it pays where wages are middling, in rupees.
  private record What(String trade, int rupees, Wage.Per per, String employer) {}

  private static final List<Where> WHERE =
      List.of(
          new Where("d459", 100), // Surat
          new Where("d438", 100), // Ahmedabad
          new Where("d457", 95), // Rajkot
          new Where("d555", 140), // Ernakulam
          new Where("d565", 135), // Thiruvananthapuram
          new Where("d568", 115), // Chennai
          new Where("d569", 110), // Coimbatore
          new Where("d634", 110), // Tiruppur
          new Where("d490", 110), // Pune
          new Where("d497", 110), // Thane
          new Where("d483", 115), // Mumbai Suburban
          new Where("d525", 115), // Bengaluru Urban
          new Where("d507", 110), // Hyderabad
          new Where("d62", 110), // Gurugram
          new Where("d144", 105), // Gautam Buddha Nagar
          new Where("d102", 90), // Jaipur
          new Where("d36", 100), // Ludhiana
          new Where("d362", 85), // Khordha
          new Where("d339", 85), // Ranchi
          new Where("d315", 90)); // Kolkata

  private static final List<What> WHAT =
      List.of(
          daily("mason", 780, "Namuna Builders"),
          daily("mason", 760, "Namuna Nirman"),
          daily("half-mason", 640, "Namuna Builders"),
          daily("mason-helper", 540, "Namuna Nirman"),
          daily("construction", 500, "Namuna Infra"),
          daily("road", 490, "Namuna Sadak"),
          daily("plasterer", 760, "Namuna Builders"),
          daily("bar-bender", 720, "Namuna Infra"),
          daily("shuttering", 720, "Namuna Infra"),
          daily("tiler", 820, "Namuna Interiors"),
          daily("painter", 680, "Namuna Interiors"),
          daily("carpenter", 760, "Namuna Interiors"),
          daily("plumber", 740, "Namuna Services"),
          daily("electrician", 740, "Namuna Services"),
          daily("welder", 780, "Namuna Fabrication"),
          daily("loader", 560, "Namuna Transport"),
          daily("brick-moulder", 520, "Namuna Bhatta"),
          daily("kiln-loader", 500, "Namuna Bhatta"),
          daily("quarry", 560, "Namuna Minerals"),
          daily("farm", 430, "Namuna Farms"),
          daily("sugarcane", 460, "Namuna Sugar"),
          daily("rubber", 620, "Namuna Estate"),
          daily("fishing", 650, "Namuna Fisheries"),
          monthly("packer", 12_500, "Namuna Logistics"),
          monthly("warehouse", 13_500, "Namuna Logistics"),
          monthly("sewing", 13_000, "Namuna Garments"),
          monthly("tailor", 14_000, "Namuna Garments"),
          monthly("powerloom", 14_500, "Namuna Textiles"),
          monthly("embroidery", 13_500, "Namuna Textiles"),
          monthly("spinning", 12_500, "Namuna Mills"),
          monthly("factory-helper", 12_000, "Namuna Udyog"),
          monthly("fitter", 16_500, "Namuna Udyog"),
          monthly("turner", 17_000, "Namuna Udyog"),
          monthly("plastic", 13_500, "Namuna Plastics"),
          monthly("plywood", 13_000, "Namuna Plywood"),
          monthly("guard", 13_000, "Namuna Suraksha"),
          monthly("housekeeping", 12_000, "Namuna Services"),
          monthly("domestic", 10_500, "Namuna Homes"),
          monthly("cook", 15_000, "Namuna Foods"),
          monthly("kitchen-helper", 11_500, "Namuna Foods"),
          monthly("waiter", 11_500, "Namuna Foods"),
          monthly("driver", 15_500, "Namuna Transport"),
          monthly("truck", 18_500, "Namuna Transport"),
          monthly("delivery", 15_000, "Namuna Logistics"),
          monthly("dairy", 11_500, "Namuna Farms"),
          monthly("poultry", 11_500, "Namuna Farms"));

  /// @param today the day from which the jobs begin
  public DemoJobs(RandomGenerator random, LocalDate today) {
    this.random = random;
    this.today = today;
  }

  /// So many jobs: nearly all open, some filled, a few closed.
  public List<Job> make(int count) {
    return IntStream.range(0, count).mapToObj(_ -> job()).toList();
  }

  private Job job() {
    Where where = WHERE.get(random.nextInt(WHERE.size()));
    What what = WHAT.get(random.nextInt(WHAT.size()));
    LocalDate from = today.plusDays(random.nextInt(2, 31));
    return new Job(
        new UUID(random.nextLong(), random.nextLong()),
        what.trade,
        where.district,
        wage(what, where),
        isLikely(45),
        isLikely(70),
        from,
        from.plusDays(random.nextInt(30, 300)),
        random.nextInt(1, 31),
        what.employer,
        state());
  }

  /// Up to a tenth off the place's level, as one would say it: in tens, or in five hundreds.
  private Wage wage(What what, Where where) {
    int step = what.per == Wage.Per.DAY ? 10 : 500;
    int rupees = what.rupees * where.level / WHOLE * random.nextInt(90, 111) / WHOLE;
    return new Wage(rupees / step * step * PAISE, what.per);
  }

  private Job.State state() {
    int of = random.nextInt(WHOLE);
    if (of < 8) {
      return Job.State.FILLED;
    }
    return of < 10 ? Job.State.CLOSED : Job.State.OPEN;
  }

  private boolean isLikely(int ofHundred) {
    return random.nextInt(WHOLE) < ofHundred;
  }

  private static What daily(String trade, int rupees, String employer) {
    return new What(trade, rupees, Wage.Per.DAY, employer);
  }

  private static What monthly(String trade, int rupees, String employer) {
    return new What(trade, rupees, Wage.Per.MONTH, employer);
  }
}
