/**
 * Series of the twelve municipalities of Kalmar län, for tests.
 * Source: SCB (CC0), tables TAB3200 (employment rate 20–64, per cent), TAB2707 (turnout in municipal elections, per
 * cent), TAB1212 and TAB6640 (net migration per 1 000 residents), TAB638 and TAB5557 (residents on 31 December), read
 * 21 November 2026 through a republisher. Values of 2025 carry SCB's deliberate noise.
 */
export interface MunicipalSeries {
  years: readonly number[]
  values: Readonly<Record<string, readonly number[]>>
}

export const EMPLOYMENT: MunicipalSeries = {
  years: [2020, 2021, 2022, 2023, 2024],
  values: {
    Högsby: [72.9, 76.3, 75.4, 75.3, 74],
    Torsås: [79, 80.6, 80.7, 80.5, 80.4],
    Mörbylånga: [85.5, 86.5, 87.1, 87.4, 86.5],
    Hultsfred: [76.1, 76.5, 77.6, 77.7, 77.5],
    Mönsterås: [79.2, 81.4, 82.2, 82.5, 81.9],
    Emmaboda: [76.8, 78.6, 79, 79.9, 79.2],
    Kalmar: [80.2, 81.3, 82.2, 82.1, 81.1],
    Nybro: [78.5, 79.9, 80.8, 80.5, 79.7],
    Oskarshamn: [81.8, 83.6, 84, 84.3, 83.4],
    Västervik: [80, 82.3, 83.3, 83.7, 83.1],
    Vimmerby: [83.1, 84.7, 85.4, 86.1, 85.1],
    Borgholm: [80.2, 82, 82.7, 83.7, 82.6],
  },
}

export const TURNOUT: MunicipalSeries = {
  years: [2010, 2014, 2018, 2022],
  values: {
    Högsby: [78.5, 81.4, 81.2, 77.9],
    Torsås: [82.1, 85.3, 85.9, 83.8],
    Mörbylånga: [86.2, 88.2, 89.7, 88.3],
    Hultsfred: [79.7, 80.7, 82.4, 77.5],
    Mönsterås: [83.9, 85.5, 86.2, 83.7],
    Emmaboda: [82, 83.1, 83.3, 79.6],
    Kalmar: [83.7, 85.2, 86.9, 84.3],
    Nybro: [81.2, 82.9, 83.1, 81],
    Oskarshamn: [82.8, 84.8, 86.1, 83.4],
    Västervik: [82.2, 83.8, 84.4, 81.5],
    Vimmerby: [82.3, 84.4, 86.3, 82.4],
    Borgholm: [82.4, 85.6, 86.4, 84.8],
  },
}

export const NET_MIGRATION: MunicipalSeries = {
  years: [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025],
  values: {
    Högsby: [5.25, -23.48, -28.27, -11.87, -10.74, -21.7, -15.6, -26.88],
    Torsås: [8.31, 7.16, 6.43, -2.39, -5.68, -1.86, 1.29, -2.17],
    Mörbylånga: [4.45, 12.85, 16.92, 15.33, 18.2, 12.45, 7.77, 6.93],
    Hultsfred: [-13.65, -8.23, -6.59, 0.43, 3.91, -9, -10.6, -8.9],
    Mönsterås: [5.68, -7.07, -9.42, -1.73, 2.79, -5.1, -1.68, -2.16],
    Emmaboda: [5.11, 8.89, -5.13, 0.64, 5.03, -24.85, -0.78, -15.1],
    Kalmar: [13.69, 10.21, 9.68, 9.03, 7.32, 3.14, 4.79, 3.49],
    Nybro: [-2.16, 0.1, -1.13, 2.32, 2.91, -2.78, -5.96, -2.27],
    Oskarshamn: [0.71, 4.35, 1.8, 4.04, -3.7, -3.12, 3.01, -1.83],
    Västervik: [4.69, 3.11, 3.06, 4.46, 2.56, -0.82, 4.83, 2.81],
    Vimmerby: [2.6, -7.8, 1.15, -5.01, 0.64, -2.78, -3.38, 0.26],
    Borgholm: [7.63, 5.44, 8.4, 10.65, 6.08, 0, 5.16, 6.31],
  },
}

export const POPULATION: MunicipalSeries = {
  years: [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025],
  values: {
    Högsby: [6094, 5921, 5731, 5645, 5584, 5438, 5321, 5134],
    Torsås: [7098, 7125, 7149, 7113, 7042, 7002, 6984, 6919],
    Mörbylånga: [15048, 15249, 15487, 15722, 15985, 16144, 16224, 16306],
    Hultsfred: [14360, 14224, 14107, 14056, 14064, 13883, 13673, 13484],
    Mönsterås: [13565, 13430, 13264, 13258, 13276, 13134, 13069, 12978],
    Emmaboda: [9400, 9445, 9360, 9329, 9347, 9056, 9006, 8807],
    Kalmar: [68510, 69467, 70329, 71328, 72018, 72304, 72704, 73068],
    Nybro: [20350, 20318, 20273, 20284, 20303, 20145, 19951, 19803],
    Oskarshamn: [26928, 27102, 27147, 27220, 27028, 26918, 26923, 26762],
    Västervik: [36680, 36679, 36655, 36747, 36650, 36434, 36447, 36269],
    Vimmerby: [15764, 15647, 15672, 15578, 15557, 15461, 15384, 15327],
    Borgholm: [10873, 10839, 10836, 10895, 10857, 10748, 10666, 10626],
  },
}
