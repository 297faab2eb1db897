package city.kontor.invoice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days on which banks settle euro payments: the T2 calendar of the European Central Bank. Closed are Saturdays,
 * Sundays, New Year, Good Friday, Easter Monday, 1 May, 25 and 26 December.
 */
public final class BankCalendar {
    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private BankCalendar() {}

    public static boolean open(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY || FIXED.contains(MonthDay.from(day))) {
            return false;
        }
        LocalDate easter = easterSunday(day.getYear());
        return !day.equals(easter.minusDays(2)) && !day.equals(easter.plusDays(1));
    }

    /** This day if banks are open, else the next one on which they are. */
    public static LocalDate onOrAfter(LocalDate day) {
        return open(day) ? day : onOrAfter(day.plusDays(1));
    }

    /**
     * This day if banks are open, else the last one before on which they are. A deadline that falls on a weekend may
     * move to the next working day (section 193 BGB), but a payment before it is in time without any dispute.
     */
    public static LocalDate onOrBefore(LocalDate day) {
        return open(day) ? day : onOrBefore(day.minusDays(1));
    }

    /** How many bank days remain from one day to another, both counted; 0 if the second is earlier. */
    public static int daysLeft(LocalDate from, LocalDate until) {
        return (int) from.datesUntil(until.isBefore(from) ? from : until.plusDays(1))
                .filter(BankCalendar::open)
                .count();
    }

    /** The last day until which at most so many bank days remain, this day counted. */
    public static LocalDate lastWith(LocalDate from, int bankDays) {
        LocalDate day = from;
        while (daysLeft(from, day.plusDays(1)) <= bankDays) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day so many bank days before this one. */
    public static LocalDate before(LocalDate day, int bankDays) {
        LocalDate earlier = day;
        for (int i = 0; i < bankDays; i++) {
            earlier = onOrBefore(earlier.minusDays(1));
        }
        return earlier;
    }

    /** By the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
