/// Names from general knowledge that the lists of the corpora lack: above all last and first names
/// from outside the English-speaking world. A semicolon stands between names.
enum AddedNames {
  static let lists: [String: String] = [
    "surnames": """
    Abbas;Abdullah;Abe;Abiy;Acheampong;Adeyemi;Aguilar;Ahmadinejad;Ahmadi;Akhtar;Akufo-Addo;\
    Albanese;Allawi;Alvarado;Amin;Annan;Aoun;Aquino;Arafat;Ardern;Arroyo;Ashcroft;Asif;Assad;\
    Assange;Aung;Awad;Aziz;Babiš;Bachelet;Baghdadi;Bakiyev;Balkenende;Banda;Banerjee;Bannon;\
    Barak;Barghouti;Barroso;Barzani;Basescu;Bashir;Batista;Beckham;Bennett;Berdymukhammedov;\
    Berezovsky;Berlusconi;Bernanke;Bezos;Bhattarai;Bhutto;Biden;Blair;Blatter;Blinken;Boateng;\
    Bolsonaro;Bolt;Boutros;Brahimi;Bremer;Brin;Buhari;Buttigieg;Cameron;Capriles;Castro;\
    Ceausescu;Chan;Chandra;Chang;Chaudhry;Chavez;Chen;Cheney;Cheng;Chernenko;Chidambaram;\
    Chirac;Cho;Choi;Chowdhury;Chung;Churchill;Clinton;Comey;Conte;Correa;Corbyn;Costa;Cruz;Cuomo;\
    Dahlan;Dalai;Das;Davutoglu;Demirtas;Deng;Deripaska;Desai;Dhoni;Diallo;Diaz;Dlamini;Djokovic;\
    Draghi;Duda;Dutta;Duterte;Echeverria;Elbaradei;ElBaradei;Enrile;Erdogan;Erdoğan;Eriksen;\
    Estrada;Fadel;Farage;Fauci;Fayyad;Federer;Fernandes;Fernandez;Ferreira;Fico;Fillon;Fujimori;\
    Fukuda;Gaddafi;Gadhafi;Gandhi;Gates;Gbagbo;Geithner;Gemayel;Ghani;Ghannouchi;Ghosn;Gillard;\
    Giuliani;Gomes;Gonzalez;Gorbachev;Gore;Goncalves;Grassley;Greenspan;Guaido;Guaidó;Gul;Gupta;\
    Gusmao;Guterres;Gutierrez;Gyatso;Habyarimana;Haddad;Hagel;Haidari;Hakim;Hamdan;Haniya;\
    Haniyeh;Hariri;Hasan;Hashemi;Hashimoto;Hassan;Hatoyama;Havel;Hekmatyar;Hernandez;Higgins;\
    Hollande;Honecker;Houphouet;Hu;Huang;Hun;Hussain;Hussein;Hwang;Ibrahim;Ibrahimovic;Ishiba;\
    Ivanov;Ivanova;Jaafari;Jagan;Jain;Janša;Jiang;Jinping;Jintao;Johansson;Jonathan;Joshi;\
    Juncker;Kabila;Kaczynski;Kadyrov;Kagame;Kamara;Karadzic;Karimov;Karroubi;Karzai;Kasparov;\
    Kato;Kaunda;Kavanaugh;Kawasaki;Keita;Kejriwal;Kenyatta;Kerry;Khalid;Khalifa;Khalil;\
    Khamenei;Khan;Khatami;Khomeini;Khodorkovsky;Khrushchev;Kibaki;Kiir;Kim;Kirchner;Kishida;\
    Klitschko;Kobayashi;Kocharian;Kohl;Koizumi;Koroma;Kostunica;Kovac;Kravchuk;Krugman;Kuchma;\
    Kufuor;Kumar;Kumaratunga;Kurz;Kushner;Kuznetsov;Kwasniewski;Lagarde;Lam;Laporta;Lavrov;\
    Lebed;Lee;Leung;Levchenko;Levy;Li;Lieberman;Liu;Livni;Lopez;Lukashenko;Lula;Lumumba;Luo;\
    Ma;Machado;Machar;Machel;Macron;Maduro;Mahathir;Makarov;Malema;Maliki;Mandela;Mandelson;Mao;\
    Maradona;Marcos;Markovic;Marin;Martinez;Mbeki;McCain;McConnell;Medina;Medvedev;Mehta;Meles;\
    Meloni;Menem;Merkel;Merz;Meshaal;Messi;Mikati;Miliband;Milosevic;Mishra;Mitsotakis;\
    Mitterrand;Mkapa;Mladic;Mnangagwa;Mnuchin;Mobutu;Modi;Mohamad;Mohamed;Mohammadi;Mohammed;\
    Mohamud;Moi;Mookherjee;Morales;Moreno;Moretti;Morsi;Mousavi;Moussa;Mubarak;Mueller;Mugabe;\
    Mujica;Mukherjee;Mulroney;Museveni;Musharraf;Musk;Mussolini;Mutharika;Mwangi;Nadal;Nair;\
    Nakamura;Nasrallah;Navalny;Nazarbayev;Ncube;Ndiaye;Nehru;Netanyahu;Neymar;Nguyen;Niinisto;\
    Nixon;Nkrumah;Nkurunziza;Noriega;Nujoma;Nyerere;Obama;Obasanjo;Ocasio-Cortez;Odinga;Okafor;\
    Okonkwo;Oliveira;Olmert;Omar;Orban;Orbán;Ortega;Osborne;Ouattara;Owusu;Özil;Pahlavi;Palin;\
    Palme;Panetta;Papandreou;Park;Parnell;Pashinyan;Patel;Paulson;Pelosi;Pence;Peres;Pereira;\
    Perez;Peron;Petrov;Petraeus;Piñera;Pinera;Pinochet;Pistorius;Poroshenko;Powell;Pompeo;\
    Prabowo;Prachanda;Prasad;Prodi;Putin;Qaddafi;Qureshi;Rabbani;Rabin;Rafsanjani;Rahman;Raisi;\
    Rajapaksa;Rajoy;Ramaphosa;Ramirez;Ramos;Ranariddh;Rao;Rasmussen;Rathore;Rawlings;Reagan;\
    Reddy;Renzi;Rice;Rivera;Rodriguez;Romney;Ronaldo;Rossi;Rouhani;Rousseff;Rubio;Rudd;Rumsfeld;\
    Rutte;Saakashvili;Sadat;Saddam;Sadr;Saeed;Saleh;Salinas;Samaras;Sanchez;Sánchez;Sanders;\
    Sankara;Santos;Sarkozy;Sato;Savimbi;Schaeuble;Schauble;Scholz;Schroeder;Schumacher;\
    Schuessel;Schwarzenegger;Sechin;Selassie;Sen;Sessions;Shah;Shamir;Sharapova;Sharif;Sharma;\
    Sharon;Shevardnadze;Shinawatra;Shinzo;Silva;Singh;Siniora;Sirleaf;Sisi;Sithole;Sócrates;\
    Soeharto;Sokolov;Solana;Solzhenitsyn;Somoza;Son;Soros;Sotomayor;Souza;Stalin;Starmer;\
    Stoltenberg;Strauss-Kahn;Suarez;Suga;Suharto;Sukarno;Sukarnoputri;Suleiman;Sunak;Suu;\
    Suzuki;Takahashi;Talabani;Tanaka;Tandja;Tang;Tanvir;Tendulkar;Thaci;Thackeray;Thaksin;\
    Thein;Thunberg;Tihic;Tillerson;Tito;Toledo;Torres;Traore;Trimble;Trudeau;Trump;Truss;\
    Tshisekedi;Tsipras;Tsvangirai;Tudjman;Turnbull;Tusk;Tutu;Tymoshenko;Uribe;Usmanov;Vajpayee;\
    Vargas;Varoufakis;Velasco;Verma;Videla;Villepin;Vucic;Vučić;Wade;Walesa;Wałęsa;Wang;Warsame;\
    Watanabe;Weah;Weidmann;Wen;Wickremesinghe;Widodo;Wolfowitz;Wong;Wu;Xi;Xu;Yadav;Yamamoto;\
    Yanayev;Yang;Yanukovych;Yar'Adua;Yatsenyuk;Yellen;Yeltsin;Yilmaz;Yoon;Yoshida;Yousaf;\
    Yudhoyono;Yunus;Yushchenko;Zapatero;Zardari;Zarqawi;Zawahiri;Zedillo;Zelaya;Zelensky;\
    Zelenskiy;Zelenskyy;Zeman;Zenawi;Zeroual;Zhang;Zhao;Zheng;Zhivkov;Zhou;Zhu;Zia;Zidane;Zinni;\
    Zuckerberg;Zuma;Zyuganov;Schmidt;Fischer;Weber;Wagner;Becker;Schulz;Hoffmann;Koch;Bauer;\
    Richter;Klein;Wolf;Neumann;Schwarz;Zimmermann;Krüger;Hofmann;Hartmann;Lange;Krause;Lehmann;\
    Dubois;Durand;Moreau;Lefebvre;Leroy;Roux;Fournier;Girard;Bonnet;Dupont;Lambert;Rousseau;\
    Faure;Mercier;Blanc;Guerin;Boyer;Garnier;Chevalier;Gauthier;Tremblay;Gagnon;Bouchard;\
    Pelletier;Russo;Ferrari;Esposito;Bianchi;Romano;Colombo;Ricci;Marino;Greco;Bruno;Gallo;\
    Conti;De Luca;Mancini;Giordano;Rizzo;Lombardi;Andersson;Karlsson;Nilsson;Eriksson;Larsson;\
    Olsson;Persson;Svensson;Gustafsson;Hansen;Olsen;Larsen;Andersen;Pedersen;Kristiansen;Jensen;\
    Nielsen;Christensen;Virtanen;Korhonen;Nieminen;Kowalski;Nowak;Wisniewski;Lewandowski;\
    Kaminski;Zielinski;Szymanski;Novák;Novak;Svoboda;Dvořák;Horvat;Horvath;Nagy;Kovács;Tóth;\
    Szabó;Popescu;Ionescu;Dimitrov;Georgiev;Stoyanov;Papadopoulos;Smirnov;Popov;Volkov;Morozov;\
    Novikov;Fedorov;Pavlov;Kozlov;Orlov;Shevchenko;Kovalenko;Bondarenko;Tkachenko;Kravchenko;\
    Melnyk;Yildiz;Kaya;Demir;Celik;Sahin;Ozturk;Aydin;Arslan;Dogan;Kılıç;Rezaei;Hosseini;Karimi;\
    Jafari;Sadeghi;Khoury;Nasser;Salem;Mansour;Haidar;Qasim;Sheikh;Malik;Butt;Chaudhary;Bhatt;\
    Iyer;Menon;Pillai;Nayak;Bose;Ghosh;Sengupta;Chatterjee;Perera;Fernando;Silva;Wickramasinghe;\
    Gurung;Thapa;Shrestha;Koirala;Tran;Pham;Le;Hoang;Vo;Dang;Bui;Ngo;Santoso;Wijaya;Hidayat;\
    Reyes;Garcia;Mendoza;Bautista;Dela Cruz;Villanueva;Ito;Saito;Matsumoto;Inoue;Kimura;Hayashi;\
    Shimizu;Yamada;Mori;Ikeda;Abebe;Tadesse;Bekele;Haile;Girma;Otieno;Ochieng;Njoroge;Kamau;\
    Wanjiku;Mutua;Kiplagat;Nakato;Okello;Musoke;Moyo;Chikwanha;Banda;Phiri;Mwale;Zulu;Nkosi;\
    Khumalo;Mokoena;Mahlangu;van der Merwe;Botha;Pretorius;Mensah;Asante;Osei;Appiah;Addo;\
    Adebayo;Ogunleye;Okoro;Eze;Nwosu;Balogun;Bello;Sow;Diop;Fall;Cisse;Toure;Kone;Coulibaly;\
    Ouedraogo;Sawadogo;Zongo;Rojas;Castillo;Romero;Herrera;Jimenez;Ruiz;Muñoz;Vasquez;Gomez;\
    Cabrera;Campos;Vega;Soto;Delgado;Quispe;Mamani;Flores;Espinoza;Contreras;Sepulveda;Fuentes;\
    Almeida;Carvalho;Ribeiro;Rocha;Barbosa;Cardoso;Teixeira;Moreira
    """,
    "first_names": """
    Abdul;Abdulaziz;Abdulla;Abdullah;Abdulrahman;Abiy;Abhisit;Adnan;Ahmed;Aleksandar;Aleksandr;\
    Alexei;Alexey;Ali;Aliaksandr;Amartya;Amina;Amir;Amit;Anatoly;Andrei;Andrej;Andrzej;Angela;\
    Anwar;Arnab;Arvind;Aung;Ayman;Bakhtiyor;Bashar;Bassam;Benazir;Benigno;Benyamin;Binyamin;\
    Bohdan;Boris;Borys;Boutros;Carlos;Chandrika;Cheikh;Chinedu;Chukwuemeka;Cyril;Daw;Deepak;\
    Desmond;Dilma;Dmitri;Dmitry;Donald;Ehud;Ellen;Emeka;Emmanuel;Emmerson;Enrique;Evo;Faisal;\
    Farouk;Fatima;Felipe;Fernando;Fidel;Fumio;Gamal;Gennady;Georgi;Gerhard;Giorgia;Giorgos;\
    Giulio;Goran;Grigory;Hamid;Haruki;Hassan;Hernan;Hideki;Hiroshi;Horst;Hosni;Hugo;Ibrahim;\
    Ignacio;Igor;Imran;Ingrid;Ismail;Ivan;Ivica;Ivo;Jacek;Jair;Jalal;Jamal;Jaroslaw;Javier;\
    Jawaharlal;Jens;Jiang;Jiří;Joao;João;Joko;Jorge;Jose;José;Juan;Julius;Junichiro;Juma;Kaja;\
    Kamala;Karim;Kazuo;Keiko;Keir;Kemal;Kenji;Khaled;Khalid;Kiril;Kofi;Kostas;Krishna;Kwame;\
    Lakshmi;Lech;Leonid;Lionel;Luis;Luiz;Lyudmila;Mahathir;Mahinda;Mahmoud;Mamadou;Manmohan;\
    Manuel;Marek;Mariano;Marwan;Masoud;Mateusz;Mehdi;Mehmet;Mikhail;Mikheil;Milan;Miroslav;\
    Mohamed;Mohammad;Mohammed;Moshe;Muammar;Muhammad;Mukesh;Mustafa;Naledi;Naoto;Narendra;\
    Nasser;Nawaz;Nelson;Ngozi;Nguyen;Nicolas;Nikita;Nikol;Nikolai;Norodom;Nouri;Nursultan;Oleg;\
    Oleksandr;Olena;Olga;Olusegun;Omar;Osama;Oscar;Pavel;Pedro;Petro;Pervez;Piotr;Pranab;\
    Priyanka;Radoslaw;Radovan;Rafael;Rahul;Raila;Raj;Rajesh;Rajiv;Ramzan;Ranil;Ratko;Raul;Raúl;\
    Ravi;Recep;Rishi;Rodrigo;Roh;Saad;Saddam;Salva;Samir;Sanna;Sanjay;Sergei;Sergey;Sergio;\
    Serhiy;Shehbaz;Sheikh;Shigeru;Shimon;Shinzo;Shirin;Silvio;Slobodan;Sonia;Stanislav;Sunil;\
    Suresh;Susilo;Svetlana;Tadeusz;Taro;Tariq;Tayyip;Thabo;Thaksin;Tomasz;Toomas;Tzipi;Uhuru;\
    Umaru;Ursula;Usain;Vaclav;Václav;Vijay;Viktor;Virat;Vitali;Vladimir;Volodymyr;Vojislav;\
    Wladyslaw;Wojciech;Xavier;Xi;Yasser;Yasuo;Yevgeny;Yitzhak;Yoshihide;Yoshiro;Yoweri;Yukio;\
    Yulia;Yuri;Yury;Yusuf;Zalmay;Zhang;Zine;Zoran;Zulfikar
    """,
    "agencies": """
    Academy of Sciences;Bank of Canada;Bank of China;Bank of Korea;Banco Central;BaFin;BKA;BND;\
    Bank of Italy;Bank of France;Bank of Israel;Bank of Russia;Border Patrol;Bureau of Prisons;\
    Cabinet;Capitol Police;Caltech;CAA;CBP;CENTCOM;CERT;CNRS;CONCACAF;CONMEBOL;CPJ;CPS;CSIS;\
    Census Bureau;Central Bank;City Council;Civil Aviation Authority;Congressional Budget Office;\
    Constitutional Court;Cornell University;Court of Appeal;Customs and Border Protection;DARPA;\
    DVLA;Dartmouth;Defence Ministry;Department of Defense;Department of Education;\
    Department of Energy;Department of Health;Department of Homeland Security;\
    Department of Justice;Department of State;Drug Enforcement Administration;Duke University;\
    ECHR;EIB;EMA;ENISA;ETH Zurich;Elysee;Environment Agency;Environmental Protection Agency;\
    Eurogroup;Eurojust;European Court of Human Rights;European Court of Justice;Eurostat;\
    FAO;FCA;FDIC;FSA;FTC;Federal Aviation Administration;Federal Bureau of Investigation;\
    Federal Communications Commission;Federal Court;Federal Trade Commission;\
    Food and Drug Administration;Foreign Ministry;Foreign Office;Frontex;GAVI;Georgetown;\
    Government Accountability Office;HM Treasury;HMRC;HSE;High Court;Home Office;IAF;IATA;ICAO;\
    ICANN;IDB;IEA;IFC;IFRC;IISS;IMO;INS;IOM;IPCC;ISPR;ITU;Imperial College;Imperial College London;\
    Intelligence Committee;Internal Revenue Service;International Court of Justice;\
    International Red Cross;JNU;Joint Chiefs of Staff;Judiciary Committee;King's College London;\
    Law Society;Library of Congress;London School of Economics;Médecins Sans Frontières;MHRA;\
    Max Planck Institute;Mayo Clinic;Metropolitan Police;Ministry of Defence;Ministry of Health;\
    Ministry of Justice;National Audit Office;National Grid;National Institutes of Health;\
    National Police;National Security Agency;National Security Council;National Trust;\
    National Weather Service;NCA;NEDC;NICE;NIAID;NLRB;NSC;NYPD;LAPD;NYU;New York University;\
    Northwestern University;OCHA;OHCHR;ONS;OPCW;OSHA;Office for National Statistics;Ofgem;Ofsted;\
    PAHO;PBOC;PDP;Parliament House;Peace Corps;People's Bank of China;Port Authority;\
    Princeton University;Privy Council;Public Health England;RBA;RBI;RSPCA;RSPB;\
    Reserve Bank of Australia;Reserve Bank of India;Riksbank;Royal Society;SAS;SBU;SNB;Secret Service;\
    Securities and Exchange Commission;Senate Judiciary Committee;Serious Fraud Office;\
    Smithsonian;Smithsonian Institution;Southern Poverty Law Center;Special Branch;\
    Statistics Canada;Stasi;Stormont;TSB;Tufts University;U.N. Security Council;UNAIDS;UNCTAD;\
    UNEP;UNFPA;UNIDO;UNODC;UN Security Council;US Army;US Navy;US Air Force;U.S. Army;U.S. Navy;\
    U.S. Air Force;U.S. Coast Guard;U.S. Senate;U.S. Congress;U.S. Supreme Court;USCIS;\
    University of California;University of Cambridge;University of Chicago;University of Oxford;\
    University of Toronto;Universal Music;University College London;UCL;VA;Veterans Affairs;\
    WIPO;WMO;World Economic Forum;WEF;World Bank Group;Yale University;York University
    """,
    "companies": """
    Abbott;AbbVie;Accenture;Activision;Activision Blizzard;Adobe;Aetna;Aldi;Alphabet;Amgen;Anthropic;\
    Ant Group;Apple Inc.;Arm;Asda;Asos;Asus;Aviva;BAE;BBVA;BYD;B&Q;Balenciaga;Bain;Barrick Gold;\
    Bear Stearns;Best Buy;Bethlehem Steel;Binance;BlackBerry;Blackstone;Blue Origin;Bombardier;\
    Boohoo;Boots;Bharti Airtel;Box;British Gas;British Steel;Broadcom;Budweiser;Burberry;Bupa;CVS;\
    Cadbury;Cambridge Analytica;Capita;Carillion;Centrica;Charter Communications;Chanel;China Mobile;\
    Chipotle;Chubb;Cigna;Coinbase;Colgate;ConocoPhillips;Countrywide;Credit Agricole;Daimler-Benz;\
    DeepSeek;Deliveroo;Dior;DoorDash;Dropbox;Dyson;E.ON;Eon;EDF;EMI;Electronic Arts;Embraer;Enbridge;\
    Epic Games;Equifax;Etsy;Expedia;FTX;Fannie Mae;Freddie Mac;Flipkart;Fortescue;Foursquare;\
    Fox Corp;GameStop;Gap;Genentech;GitHub;Greggs;Groupon;HBOS;HCL;HSBC Holdings;Harley-Davidson;\
    Hasbro;Heathrow Airport Holdings;Hermes;Home Depot;Honeywell;Humana;IAG;ICI;Inditex;JD.com;\
    Jaguar Land Rover;John Lewis;Just Eat;KKR;Kickstarter;Kroger;L'Oreal;LVMH;Lego;Lidl;Lockheed;\
    Louis Vuitton;Lyondell;Marks & Spencer;Marks and Spencer;Mattel;McDonnell Douglas;Medtronic;\
    Mercedes-Benz;MetLife;Micron;Mitsubishi Motors;Mondelez;Morrisons;Myspace;Napster;\
    National Westminster;Nestlé;News Corp;Next;Norsk Hydro;Northern Rock;Novo Nordisk;Ocado;\
    Occidental Petroleum;PG&E;PSA;P&O;Palantir;Patreon;Peloton;Pinterest;Primark;PwC;Quora;RBS;RIM;\
    Reddit;Research in Motion;Revolut;Rivian;Robinhood;Roblox;Royal Bank of Scotland;Royal Mail;\
    SAP;SK Hynix;SNCF;SSE;Salesforce;Serco;Shopify;Siemens Energy;Slack;SoftBank;Spotify;Stellantis;\
    Stripe;TSMC;Taobao;TalkTalk;Tata Steel;Teva;Thomas Cook;Thomson Reuters;TransCanada;Tumblr;\
    Twitch;Tyson Foods;UPS;US Steel;Union Carbide;United Technologies;Valeant;Vine;VW;Waitrose;\
    Walgreens;WeWork;Westinghouse;WhatsApp;Woolworths;World Bank;X Corp;Yelp;Yum Brands;Zillow;Zomato;\
    Zoom;easyJet;Ofcom;Qwest;Pacific Gas and Electric;PricewaterhouseCoopers;Nasdaq OMX;Rockstar
    """,
    "media": """
    ABC News;AFR;Aftenposten;Aftonbladet;Al Ahram;Al Hayat;Al-Manar;Al-Masry Al-Youm;Arab News;\
    Atlantic;Baltimore Sun;BBC News;BBC World Service;BBC Radio 4;BBC One;Bellingcat;Boston Herald;\
    Breitbart;Breitbart News;Business Insider;CBC News;CBS News;CNET;Canadian Press;Caixin;\
    Channel 5;Channel News Asia;Chicago Sun-Times;Chosun Ilbo;Chronicle;Clarin;Daily Express;\
    Daily News;Daily Star;Daily Record;Daily Sun;Dagens Nyheter;Denver Post;Der Standard;\
    Detroit Free Press;Deutsche Welle;Dow Jones Newswires;Dublin Evening Herald;Economic Times;\
    Ekstra Bladet;El Tiempo;El Universal;Engadget;Entertainment Weekly;Euronews;Evening Standard;\
    Express;Express Tribune;Expressen;Folha de S.Paulo;Foreign Affairs;Foreign Policy;France 24;\
    Gazeta Wyborcza;Globe;Globo;Gulf News;HuffPost;Helsingin Sanomat;Herald;Herald Sun;\
    Houston Chronicle;IndieWire;Irish Examiner;Irish Independent;Irish Times;Japan Times;\
    Jornal do Brasil;Journal;Jyllands-Posten;Kathmandu Post;Khaleej Times;Korea Herald;Korea Times;\
    Kyiv Independent;Kyiv Post;L'Equipe;L'Express;La Nacion;La Presse;Lancet;Le Parisien;\
    Libération;Manila Times;Mashable;Meduza;Metro;Mirror;Moscow Times;Mother Jones;NBC News;\
    NOS;NRC Handelsblad;Nation;National Geographic;National Post;Nature;New Republic;\
    New Scientist;New York;New York Daily News;New York Post;New Yorker;New Zealand Herald;Newsday;\
    Nikkei Asia;Novosti;Ouest-France;Philadelphia Inquirer;Press Association;ProPublica;Punch;\
    RFE/RL;RFI;Radio Liberty;Rappler;Rediff;Register;Reforma;San Francisco Chronicle;Science;\
    Scientific American;Scotsman;Seattle Times;Slate;South African Broadcasting Corporation;\
    Sports Illustrated;Standard;Star;Sunday Mirror;Sunday Express;Svenska Dagbladet;\
    Süddeutsche Zeitung;TMZ;TVNZ;TechCrunch;Tribune;The Age;The Atlantic;The Economist;\
    The Globe and Mail;The Guardian;The Independent;The Intercept;The Lancet;The Nation;\
    The New York Times;The New Yorker;The Onion;The Sun;The Telegraph;The Times;The Verge;\
    The Wall Street Journal;The Washington Post;Univision;Vanguard;Vice;Vox Media;Verge;\
    Welt am Sonntag;Yomiuri;ZDF;ARD;RAI;TF1;TVE;TVP;SABC;PTV;SVT;NRK;YLE;Yle
    """,
    "misc_names": """
    Afrikaans;Alzheimer's;Amharic;Apple Watch;Arabic;Aramaic;Armistice Day;Ashura;BAFTAs;\
    Ballon d'Or;Bastille Day;Battle of Britain;Bitcoin;Black Death;Black Friday;Boxing Day;Brit Awards;\
    Bronze Age;Byzantine;Cannes Film Festival;Cantonese;Carabao Cup;Celtic;Challenge Cup;Chinese New Year;\
    Christian;Christians;Coachella;Confucian;Confucianism;Constitution;Copa Libertadores;Creole;\
    Crimean War;Crusades;Cyrillic;D-Day;Declaration of Independence;Dreamliner;Eurovision;\
    Eurovision Song Contest;Europa Conference League;Farsi;Father's Day;Ferris wheel;\
    Fifth Amendment;First Amendment;Fourteenth Amendment;Second Amendment;Fields Medal;\
    Fourth of July;Game of Thrones;Gaelic;Glastonbury;Global South;Golden Globe Award;Gothic;\
    Great War;Hasidic;Hebrew;Hindi;Hindu;Hindus;Hispanic Heritage Month;Hobbit;Human Rights Act;\
    Hurricane Katrina;Hurricane Sandy;Ice Age;Indo-European;Intifada;Inuit;Iron Curtain;Iron Age;\
    Iraq War;Jewish;Jew;Jews;Jim Crow;July 4;Jurassic;King James Bible;Labour Day;Lisbon Treaty;\
    Lord of the Rings;Lunar New Year;Lutheran;Magna Carta;Mandarin;Maori;Marshall Plan;May Day;\
    Mercury Prize;Methodist;Middle Ages;Minsk agreements;Miss Universe;Miss World;Monopoly;Mother's Day;\
    Mueller report;Muslim;Muslims;Napoleonic Wars;New Deal;New Testament;New Year's Day;\
    New Year's Eve;Nobel Peace Prize;Nord Stream;Nord Stream 2;Norman;Old Testament;Pacific War;\
    Paris Accord;Paris Climate Agreement;Pearl Harbor;Persian;Presbyterian;PlayStation;Pokemon;\
    Premier League Trophy;Punjabi;Puritan;Quaker;Quakers;Ramayana;Renaissance;Romani;Roma;Rugby World Cup;\
    Russia-Ukraine war;Sanskrit;Semitic;Sharia;Shakespearean;Shinto;Six Nations;Slavic;Spanish Civil War;\
    Spanish flu;Steam;Stone Age;Sundance;Sundance Film Festival;Super Tuesday;Swahili;Syrian Civil War;\
    T20 World Cup;Taoism;Taoist;Test series;Thatcherism;Tour of Britain;Turner Prize;Tibetan;UEFA Champions League;\
    Urdu;US Masters;Valentine's Day;Victorian;Viking;Voting Rights Act;Wars of the Roses;West Indian;\
    Windows 10;Winter Olympic Games;Women's World Cup;Wuhan virus;Xbox;Yiddish;Zionism;Zoroastrian;Zika
    """,
    "parties": """
    ALDE;ANO;Alternative for Germany;Alliance 90;Bloc Québécois;Bloc Quebecois;Brexit Party;\
    Brothers of Italy;CSV;Catalan Republican Left;Centre Party;Change UK;Christian Democratic Union;\
    Christian Social Union;Citizens;Civic Forum;Congress;Danish People's Party;Democratic Unionist Party;\
    Economic Freedom Fighters;European People's Party;FPÖ;Fianna Fáil;Fianna Fail;Fine Gael;\
    Freedom Party;Georgian Dream;Grand Old Party;Islamic Salvation Front;Janata Dal;Jamaat-e-Islami;\
    Justice and Development Party;Kach;Liberal;Lib Dem;Left Party;Law and Justice Party;\
    Maoist Centre;Momentum;National Rally;New Democratic Party;NDP;NEOS;New Zealand First;\
    One Nation;PiS;PNV;PVV;Pakistan Peoples Party;Parti Québécois;Parti Quebecois;Party for Freedom;\
    Palestine Islamic Jihad;Patriotic Front;Progressive Conservative;Reform UK;Respect;SVP;SYRIZA;\
    Samajwadi Party;Scottish National Party;Servant of the People;Social Democratic Party;\
    Sweden Democrats;Swiss People's Party;Tamil Tigers;Telugu Desam Party;Ulster Unionist Party;\
    UUP;SDLP;Union for a Popular Movement;United Democratic Front;Venstre;Volkspartei;Wafd;\
    Workers Party;Worker's Party;Yesh Atid;ÖVP;SPÖ;Lega Nord;Ku Klux Klan;Oath Keepers;Weather Underground;\
    Red Brigades;Red Army Faction;ELAS;Lashkar-e-Jhangvi;Lashkar-e-Toiba;Hizbul Mujahideen;\
    Jaish-e-Muhammad;Taliban movement;Haqqani;Jabhat al-Nusra;Ahrar al-Sham;Mujahedeen;PFLP;DFLP;\
    Quebec Solidaire;Saskatchewan Party;Wildrose;Alberta Party
    """,
    "regions": """
    Aleppo;Amazonia;Anatolia;Andaman Islands;Anglia;Aragon;Ardennes;Arabia;Arabian Peninsula;\
    Arabian Sea;Aral Sea;Asia Minor;Assyria;Asturias;Babylon;Bay of Bengal;Bay Area;Benelux;\
    Bering Sea;Bering Strait;Big Apple;Bohemia;Bosphorus;Britain;British Isles;Burgundy;Byzantium;\
    Calabria;Camp Bastion;Canary Islands;Cape;Cape Cod;Cape Canaveral;Cappadocia;Carpathians;\
    Castile;Central Park;Chattisgarh;Chhattisgarh;Channel Islands;Colorado River;Congo River;Cornwall;\
    Cotswolds;Croydon;Crete;Cumbria;Cyrenaica;Damietta;Dalmatia;Dardanelles;Delta;Dnieper;Don;\
    Dover Strait;Downtown;Dniester;Durango;Ealing;East Anglia;East Coast;East End;East Midlands;\
    East River;Elbe;Epirus;Eritrea;Eurasia;Everglades;Far East;Fallujah;Fens;Fenland;Florida Keys;\
    French Guiana;French Riviera;Galapagos;Galápagos Islands;Gallipoli;Gaul;Gibraltar;Gobi;Gobi Desert;\
    Grand Canyon;Great Barrier Reef;Great Lakes;Great Plains;Greater Manchester;Guantánamo;\
    Guantánamo Bay;Gulf Coast;Gulf of Thailand;Guangdong;Hampshire;Haryana;Hawaii;Hebrides;\
    Highlands;Himachal Pradesh;Hindu Kush;Hispaniola;Holy Land;Home Counties;Hudson;Hudson River;Hudson Bay;\
    Iberia;Iberian Peninsula;Idlib;Indochina;Indus;Ionian Sea;Irish Sea;Isle of Man;Isle of Wight;\
    Istria;Ivory Coast;Jaffna;Jammu;Jharkhand;Jutland;Kalahari;Kalimantan;Karelia;Kherson;\
    Kuril Islands;Kurils;Korea;Lake District;Lake Erie;Lake Huron;Lake Michigan;Lake Ontario;\
    Lake Superior;Lake Victoria;Lapland;Las Vegas Strip;Levant;Limpopo;Loch Ness;Loire;Long Island;\
    Lorraine;Low Countries;Lower Saxony;Mackenzie;Madhya Pradesh;Malay Peninsula;Manitoba;Mars;\
    Maritimes;Melanesia;Mecca;Medina;Merseyside;Mesopotamia;Meuse;Micronesia;Mid-Atlantic;Midlands;\
    Middle East and North Africa;Mogadishu;Moldavia;Moravia;Mount Etna;Mount Fuji;Mpumalanga;Mariupol;\
    Moselle;Namib;Negev;New Brunswick;New Territories;Newfoundland;Newfoundland and Labrador;\
    Niagara Falls;Normandy;Northeast;Northern Cyprus;Northern Europe;Northwest Territories;\
    Nova Scotia;Nunavut;Nusa Tenggara;Oceania;Oder;Odisha;Okavango;Orinoco;Orkney;Orissa;Ottoman Empire;\
    Outback;Pacific Northwest;Palestine;Panjshir;Peloponnese;Pennines;Polynesia;Pomerania;\
    Port Arthur;Prairies;Prince Edward Island;Provence;Prussia;Puerto Rico;Quezon;Raqqa;Rhineland;\
    Rhode Island;Rhône;Rio Grande;Riviera;Robben Island;Rocky Mountains;Roman Empire;Russian Empire;\
    Ruhr;Rust Belt;Saar;Samaria;Saskatchewan;Scandinavia;Scania;Schleswig-Holstein;Sea of Japan;\
    Sea of Azov;Sea of Marmara;Seine;Senkaku Islands;Serengeti;Shatt al-Arab;Shenzhen;Shetland;\
    Sichuan;Sierra Nevada;Slavonia;Snake River;Snowdonia;Solomon Islands;Somme;South Atlantic;\
    South Caucasus;South Coast;South East Asia;South Pacific;South Sudan;Southeast;Southern Europe;\
    Southwest;Spratly Islands;St. Lawrence;Strait of Gibraltar;Strait of Malacca;Straits of Hormuz;\
    Styria;Suez;Sun Belt;Sunbelt;Sussex;Swabia;Tahrir;Taiwan;Tenerife;Texas Panhandle;Thames;\
    Tharparkar;Thrace;Thuringia;Thrace;Tiber;Tiananmen;Tierra del Fuego;Tigray Region;Tonle Sap;\
    Torres Strait;Trans-Siberian;Transcaucasia;Transnistria;Transylvania;Turkestan;Tyneside;Tyrol;Umbria;\
    Upper Egypt;Uttarakhand;Vatican City;Veneto;Vistula;Volta;Wadi;Wallachia;West Bank and Gaza;\
    West Coast;West Country;West Indies;West Midlands;West Side;Western Cape;Eastern Cape;\
    Northern Cape;Free State;Western Balkans;White Sea;Wuhan;Xinjiang Uyghur Autonomous Region;\
    Yellow River;Yellow Sea;Yellowstone;Yorkshire;Yucatan;Yukon;Yunnan;Zagros;Zambezi;Zaporizhzhia;\
    10 Downing Street;Ground Zero;Mount Rushmore;Mount Sinai;Stonehenge;Eiffel Tower;Big Ben;\
    Tower of London;Madison Square Garden;Wembley;Wembley Stadium;Old Trafford;Anfield;Camp Nou;\
    Central Station;Golden Gate Bridge;Brooklyn Bridge;Tower Bridge;Fifth Avenue;Pennsylvania Avenue;\
    Champs-Elysees;Champs-Élysées;Notre Dame;Notre-Dame;Lord's;Twickenham;Maracana;Maracanã;Eden Gardens
    """,
    "teams": """
    AFC Bournemouth;AZ Alkmaar;Adelaide United;Al-Ittihad;America;Argentinos Juniors;Atletico Mineiro;\
    Atlético Madrid;Atlanta United;Barbarians;Bath;Bengaluru FC;Borussia Mönchengladbach;Bohemians;\
    Boston Red Sox;Boston Celtics;Bournemouth;Brighton;Brighton & Hove Albion;Brisbane Broncos;Bristol City;\
    Bristol Rovers;Brooklyn Nets;Buffalo Bills;Bulldogs;CSKA Sofia;Cagliari;Carolina Panthers;\
    Central Coast Mariners;Charlton Athletic;Chicago Bears;Chicago Bulls;Chicago Cubs;\
    Chivas;Cleveland Browns;Cleveland Cavaliers;Collingwood;Colo-Colo;Columbus Crew;Connacht;\
    Cowboys;Crvena Zvezda;Cruzeiro;Crimson Tide;DC United;Dallas Cowboys;Dallas Mavericks;\
    Delhi Capitals;Delhi Daredevils;Denver Broncos;Denver Nuggets;Detroit Lions;Detroit Pistons;\
    Detroit Tigers;Detroit Red Wings;Edmonton Oilers;Empoli;England Lions;Estudiantes;Exeter Chiefs;\
    FC Barcelona;FC Zurich;FC Basel;Geelong;Getafe;Girona;Glasgow Rangers;Gloucester;\
    Golden State Warriors;Green Bay Packers;Greuther Fürth;Hannover 96;Harlequins;Hawthorn;\
    Heart of Midlothian;Hoffenheim;Houston Astros;Houston Rockets;Houston Texans;Huddersfield Town;\
    Independiente;Indianapolis Colts;Inter Miami;Kansas City Chiefs;Kansas City Royals;Kings XI Punjab;\
    Köln;LA Clippers;LA Dodgers;LA Lakers;Lazio;Leganes;Leinster;Leyton Orient;Los Angeles Dodgers;\
    Los Angeles Galaxy;Los Angeles Lakers;Los Angeles Rams;Luton Town;Mallorca;Manchester Utd;\
    Melbourne Victory;Melbourne Storm;Memphis Grizzlies;Miami Dolphins;Miami Heat;Millonarios;\
    Millwall;Milwaukee Bucks;Minnesota Vikings;Monterrey;Montpellier;Montreal Canadiens;Monza;Munster;\
    New England Patriots;New Orleans Saints;New York Giants;New York Jets;New York Knicks;\
    New York Mets;New York Rangers;New York Yankees;Newcastle Knights;Newell's Old Boys;Nice;\
    Northampton Saints;Notts County;OGC Nice;Oakland Athletics;Oakland Raiders;Oklahoma City Thunder;\
    Olympique de Marseille;Orlando Magic;Ospreys;Oxford United;Parramatta Eels;Penrith Panthers;\
    Philadelphia 76ers;Philadelphia Eagles;Philadelphia Phillies;Phoenix Suns;Pittsburgh Pirates;\
    Pittsburgh Steelers;Plymouth Argyle;Portland Trail Blazers;Portsmouth;Preston North End;\
    Punjab Kings;Racing Club;Rajasthan Royals;Rayo Vallecano;Reading;Real Salt Lake;Richmond Tigers;\
    Rio Ave;Roosters;Rostov;Rubin Kazan;Saracens;Sacramento Kings;San Antonio Spurs;San Diego Padres;\
    San Francisco 49ers;San Francisco Giants;Sao Paulo;São Paulo FC;Seattle Mariners;Seattle Seahawks;\
    Seattle Sounders;Sharks;Slavia Praha;Sparta Rotterdam;St Helens;St. Louis Blues;St. Louis Cardinals;\
    Stade Francais;Stade Rennais;Stormers;Sunrisers Hyderabad;Sydney FC;Sydney Roosters;Sydney Swans;\
    Tampa Bay Buccaneers;Tampa Bay Lightning;Tampa Bay Rays;Tennessee Titans;Texas Rangers;\
    Toronto Blue Jays;Toronto FC;Toronto Maple Leafs;Toronto Raptors;Torino;Toulouse;Toulon;Ulster Rugby;\
    Union Berlin;Utah Jazz;Vancouver Canucks;Vancouver Whitecaps;Vasco da Gama;Vitesse;VfL Wolfsburg;\
    Washington Capitals;Washington Commanders;Washington Nationals;Washington Redskins;\
    Washington Wizards;Wasps;West Brom;Wigan Athletic;Wigan Warriors;Wolfsburg;Wolverhampton;\
    Wycombe Wanderers;Young Boys;Yomiuri Giants;Zenit St Petersburg;Zenit St. Petersburg
    """,
    "countries": """
    Burma;Cape Verde;Congo;Czech Republic;Czechia;Democratic Republic of Congo;\
    Democratic Republic of the Congo;East Timor;Great Britain;Holland;Ivory Coast;Macedonia;\
    North Korea;North Macedonia;Palestine;People's Republic of China;Republic of Ireland;\
    Russian Federation;South Korea;Swaziland;Eswatini;Syria;Timor-Leste;Türkiye;Turkiye;Vatican;\
    Vietnam;Laos;Iran;Moldova;Tanzania;Venezuela;Bolivia;Brunei;Kosovo;Taiwan;Micronesia;U.K.;U.S.;\
    UK;US;USA;United Kingdom;United States;United States of America;UAE;United Arab Emirates;USSR;\
    Soviet Union;Yugoslavia;Czechoslovakia;Zaire;Gambia;Bahamas;The Gambia;Sao Tome
    """,
  ]
}
