package org.pukar.grievances.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;
import org.pukar.grievances.reports.Report.Open;

/// The SQL of reports; row security leaves the cases of others out. Stateless.
final class ReportStore {

  private ReportStore() {}

  /// Cases of one matter or of one district that ended alike, or have not, after as many days.
  ///
  /// @param isMatter whether the id is that of a matter
  record Counted(
      boolean isMatter,
      String id,
      Ending ending,
      int days,
      long count,
      long late,
      long told,
      long again,
      long confirmed) {

    /// What became of them.
    enum Ending {
      OPEN,
      SETTLED,
      WITHDRAWN
    }
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        row.getBoolean("is_matter"),
        row.getString("id"),
        Counted.Ending.valueOf(row.getString("ending").toUpperCase(Locale.ROOT)),
        row.getInt("days"),
        row.getLong("cases"),
        row.getLong("late"),
        row.getLong("told"),
        row.getLong("again"),
        row.getLong("confirmed"));
  }

  /// What was filed in a period, read once, by matter and by district.
  static List<Counted> counted(Handle h, Period period) {
    return Sql.list(
        h,
        """
        WITH filed AS (
            SELECT grievances.id, category, district,
                CASE WHEN is_open THEN 'open' WHEN state = 'withdrawn' THEN 'withdrawn' ELSE 'settled' END AS ending,
                CASE WHEN is_open THEN now() ELSE state_since END AS until, filed_at, case_due
            FROM grievances WHERE filed_at >= ? AND filed_at < ?),
        said AS (
            SELECT grievance_id, bool_or(act = 'confirm') AS confirmed, bool_or(act <> 'confirm') AS again
            FROM case_acts
            WHERE act IN ('confirm', 'refuse', 'reopen', 'appeal') AND grievance_id IN (SELECT id FROM filed)
            GROUP BY grievance_id),
        gone AS (
            SELECT category, district, ending,
                greatest(0, floor(extract(epoch FROM until - filed_at) / 86400))::integer AS days,
                coalesce(until > case_due, false) AS late, coalesce(told > 0, false) AS told,
                coalesce(again, false) AS again, coalesce(confirmed, false) AS confirmed
            FROM filed LEFT JOIN said ON said.grievance_id = filed.id
                LEFT JOIN case_tells ON case_tells.grievance_id = filed.id)
        SELECT grouping(category) = 0 AS is_matter, coalesce(category, district) AS id, ending, days, count(*) AS cases,
            count(*) FILTER (WHERE late) AS late, count(*) FILTER (WHERE told) AS told,
            count(*) FILTER (WHERE again) AS again, count(*) FILTER (WHERE confirmed) AS confirmed
        FROM gone GROUP BY GROUPING SETS ((category, ending, days), (district, ending, days))
        """,
        ReportStore::counted,
        Timestamp.from(period.begin()),
        Timestamp.from(period.end()));
  }

  /// So many in a week.
  record Weekly(LocalDate monday, long count) {}

  private static Weekly weekly(ResultSet row) throws SQLException {
    return new Weekly(row.getObject(1, LocalDate.class), row.getLong(2));
  }

  static List<Weekly> filed(Handle h, Period period) {
    return Sql.list(
        h,
        """
        SELECT date_trunc('week', filed_at AT TIME ZONE 'Asia/Kolkata')::date, count(*)
        FROM grievances WHERE filed_at >= ? AND filed_at < ? GROUP BY 1
        """,
        ReportStore::weekly,
        Timestamp.from(period.begin()),
        Timestamp.from(period.end()));
  }

  /// What was closed in a period, filed whenever.
  static List<Weekly> settled(Handle h, Period period) {
    return Sql.list(
        h,
        """
        SELECT date_trunc('week', at AT TIME ZONE 'Asia/Kolkata')::date, count(DISTINCT grievance_id)
        FROM case_acts WHERE act = 'close' AND at >= ? AND at < ? GROUP BY 1
        """,
        ReportStore::weekly,
        Timestamp.from(period.begin()),
        Timestamp.from(period.end()));
  }

  static List<Open> open(Handle h) {
    return Sql.list(
        h,
        "SELECT district, category, count(*) FROM grievances WHERE is_open GROUP BY 1, 2",
        row -> new Open(row.getString(1), row.getString(2), row.getLong(3)));
  }
}
