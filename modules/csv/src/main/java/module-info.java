/** Tables from outside: CSV files read line by line, with what is wrong and where. */
module city.kontor.csv {
    requires transitive city.kontor.kernel;
    requires de.siegmar.fastcsv;

    exports city.kontor.csv;
}
