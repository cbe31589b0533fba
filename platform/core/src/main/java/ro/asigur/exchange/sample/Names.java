package ro.asigur.exchange.sample;

import java.util.List;

/** Names as heard in Moldavian villages, the frequent ones first. */
final class Names {

    private Names() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    static final List<String> FAMILY = words("""
            Rusu Popa Munteanu Lupu Ciobanu Andrei Vasilache Constantin Dumitru Antohi Moraru Olaru Pascu Enache Cojocaru
            Ursu Păduraru Bejan Bălan Chiriac Tănase Nistor Grosu Pruteanu Sandu Țurcanu Ciocan Bîrsan Butnaru Croitoru
            Dascălu Diaconu Rotaru Stoica Șerban Ștefan Ignat Irimia Ilie Iftimie Hanganu Harabagiu Gheorghiu Ghiuță
            Budău Bucătaru Brânzei Borș Bostan Buzatu Cărare Căpraru Cernat Chelaru Ciubotaru Cozma Crăciun Cucu
            Cârlan Damian David Dediu Dobre Dospinescu Dragomir Drăgan Duca Fărcaș Filip Florea Focșa Gâlcă Gherghel Gherasim
            Grigoraș Grădinaru Horghidan Hulea Hușanu Iacob Iordache Istrate Ivașcu Jitaru Lazăr Leonte Lungu Macovei Manea
            Manolache Mardare Marin Mihalcea Mihăilă Mocanu Moisă Morărașu Negoiță Negru Neagu Nechita Năstase Oancea Onofrei
            Palade Patrașcu Pavăl Pintilie Pîslaru Plăcintă Pleșca Poenaru Postolache Prisecaru Puiu Radu Rășcanu Roșu
            Rădulescu Sava Scutaru Simion Sârbu Spătaru Stanciu Stan Sticlaru Surdu Suciu Tudose Tulbure Toma Trofin
            Țâru Țîmpău Ungureanu Ursache Văcaru Vântu Vlad Voicu Zaharia Zamfir Zăpodeanu Zărnescu Șchiopu Șoldan Ștefănescu
            Bâtcă Arsene Avram Axinte Apostu Aldea Agache Alexa Albu""");

    static final List<String> OLD_WOMEN = words("""
            Maria Elena Ana Ioana Ecaterina Vasilica Viorica Aurica Paraschiva Catinca Profira Safta Ileana Eufrosina Zamfira
            Tinca Lucreția Natalia Anica Verginia Olimpia Saveta Smaranda Rozalia Aglaia Domnica Ortansa Casandra Marghioala
            Veronica Emilia Floarea Varvara Elisabeta""");

    static final List<String> WOMEN = words("""
            Maria Elena Mihaela Ana Mariana Cristina Daniela Nicoleta Alina Gabriela Ioana Camelia Simona Loredana Carmen
            Lăcrămioara Petronela Liliana Monica Ramona Oana Roxana Adriana Anca Corina Dorina Luminița Rodica Tatiana
            Valentina Violeta Irina Georgeta Lenuța Lidia Mirela Nadia Otilia Paula Silvia Ștefania Vasilica Doina Crina""");

    static final List<String> GIRLS = words("""
            Maria Andreea Ioana Elena Alexandra Ana Daria Sofia Bianca Antonia Ștefania Denisa Gabriela Larisa Teodora Eva
            Iasmina Miruna Rebeca Sara Cosmina Mădălina Bogdana Ema Ilinca Catrinel Ruxandra Medeea Nicoleta Petronela Karina
            Georgiana Alesia Amalia Damaris Estera Francesca Ingrid Isabela Mălina Natalia Raluca Sânziana Sabina""");

    static final List<String> OLD_MEN = words("""
            Ion Gheorghe Vasile Constantin Dumitru Costache Neculai Petru Toader Ștefan Ilie Mihai Grigore Ioan Simion Haralamb
            Alecu Gavril Iordache Manole Nicolae Pavel Sava Anton Andrei Iacob Chirilă Ifrim Panaite Leon Aurel Virgil""");

    static final List<String> MEN = words("""
            Ion Vasile Gheorghe Constantin Ionel Mihai Adrian Marian Daniel Florin Cristian Cătălin Costel Sorin Viorel
            Gabriel Bogdan Dănuț Iulian Lucian Marius Neculai Nelu Ovidiu Petrică Răzvan Romică Sebastian Silviu Ștefan Tiberiu
            Valentin Vlad Vlăduț Cezar Ciprian Claudiu Dumitru Eugen Ionuț Laurențiu Liviu Mitică Octavian""");

    static final List<String> BOYS = words("""
            Andrei Ștefan Alexandru David Gabriel Ioan Luca Matei Mihai Ionuț Cristian Darius Denis Eduard Fabian Iosif Ianis
            Robert Rareș Sebastian Vlăduț Tudor Daniel Albert Antonio Bogdan Cosmin Cătălin Emanuel Filip Florin George Iustin
            Marian Nicolas Patrick Petru Raul Samuel Toma Vasile Yanis Răzvan Ștefăniță""");

    static final List<String> STREETS = words("""
            Principală Bisericii Școlii Morii Fântânii Izvorului Livezilor Viilor Primăriei Dispensarului Stejarului Teiului
            Nucului Salcâmilor Pârâului Dealului Văii Câmpului Plopilor Florilor Unirii Eternității Zăvoiului Răzeșilor""");

    /** By age and sex; about one in four has two given names. */
    static String given(Dice dice, boolean female, int years) {
        List<String> list = years >= 60
                ? (female ? OLD_WOMEN : OLD_MEN)
                : years >= 20 ? (female ? WOMEN : MEN) : female ? GIRLS : BOYS;
        String first = dice.pickFront(list);
        if (!dice.chance(years >= 60 ? 0.08 : 0.3)) {
            return first;
        }
        String second = dice.pick(list);
        return second.equals(first) ? first : first + "-" + second;
    }
}
